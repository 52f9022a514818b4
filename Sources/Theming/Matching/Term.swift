/// One term of a theme, read: the words it asks for, each in its way.
///
/// `full fibre` by stems, `=apps` exactly, `digit*` and `data scien*` by the last word's beginning.
struct Term: Equatable {
  /// What one word must be like.
  enum Demand: Hashable {
    case stem(String)
    case exactly(String)
    case beginning(String)
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
}
