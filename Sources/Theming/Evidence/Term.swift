/// One term of a theme, read: the words it asks for, each in its way.
///
/// `full fibre` by stems, `=apps` exactly, `digit*` and `data scien*` by the last word's beginning.
struct Term: Hashable, Sendable {
  /// What one word must be like.
  enum Demand: Hashable, Sendable {
    case stem(String)
    case exactly(String)
    case beginning(String)

    /// Nil where many words of different stems may meet it.
    var stemDigest: UInt64? {
      if case .stem(let stem) = self { Digest.of(stem.utf8) } else { nil }
    }

    fileprivate var digest: UInt64 {
      switch self {
      case .stem(let stem): Digest.of(stem.utf8)
      case .exactly(let word): Digest.of("=\(word)".utf8)
      case .beginning(let word): Digest.of("\(word)*".utf8)
      }
    }
  }

  let demands: [Demand]

  /// Nil where no word stands in `text`.
  init?(_ text: String, stemmer: Stemmer) {
    let isExact = text.first == "="
    let words = Token.tokens(in: text).map(\.word)
    guard let last = words.last else { return nil }
    let plain: [Demand] = words.map { isExact ? .exactly($0) : .stem(stemmer.stem($0)) }
    demands = text.last == "*" ? plain.dropLast() + [.beginning(last)] : plain
  }

  /// Names the term among all that points have.
  var digest: UInt64 {
    demands.reduce(Digest.of("term".utf8)) { Digest.pair($0, $1.digest) }
  }
}
