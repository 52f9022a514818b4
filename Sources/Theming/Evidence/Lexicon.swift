/// Every demand that a codebook makes of a word, numbered, so that words are compared once.
struct Lexicon: Sendable {
  typealias Number = Int

  private var stems: [String: Number] = [:]
  private var exactly: [String: Number] = [:]
  private var beginnings: [(beginning: String, number: Number)] = []
  private var slips = SlipIndex()
  private(set) var count = 0

  mutating func number(of demand: Term.Demand) -> Number {
    switch demand {
    case .stem(let stem): number(in: \.stems, of: stem)
    case .exactly(let word): number(in: \.exactly, of: word)
    case .beginning(let beginning): number(ofBeginning: beginning)
    }
  }

  /// Makes ready for slips of the pen, once all demands are in.
  mutating func finish() {
    slips = SlipIndex(stems.keys.sorted())
  }

  /// The demands that a word meets; most words meet none.
  ///
  /// A word that nobody knows meets those that it misses by one slip.
  func numbers(metBy word: String, stem: String, isKnown: Bool) -> [Number] {
    var numbers: [Number] = []
    if let number = stems[stem] {
      numbers.append(number)
    } else if !isKnown, let meant = slips.word(meantBy: stem), let number = stems[meant] {
      numbers.append(number)
    }
    if let number = exactly[word] { numbers.append(number) }
    for (beginning, number) in beginnings where word.utf8.starts(with: beginning.utf8) {
      numbers.append(number)
    }
    return numbers
  }

  private mutating func number(
    in words: WritableKeyPath<Lexicon, [String: Number]>, of word: String
  ) -> Number {
    if let known = self[keyPath: words][word] { return known }
    defer { count += 1 }
    self[keyPath: words][word] = count
    return count
  }

  private mutating func number(ofBeginning beginning: String) -> Number {
    if let known = beginnings.first(where: { $0.beginning == beginning }) { return known.number }
    defer { count += 1 }
    beginnings.append((beginning, count))
    return count
  }
}
