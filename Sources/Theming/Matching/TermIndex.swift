internal import ConsultationModel

/// All terms of a codebook by the demand on their first word: one pass over a text finds all.
struct TermIndex {
  /// A term or an exclusion as numbers of the lexicon.
  struct Pattern {
    let theme: Int
    let excludes: Bool
    let following: [Lexicon.Number]
  }

  private(set) var lexicon = Lexicon()
  private var patterns: [[Pattern]] = []

  init(_ codebook: Codebook) {
    let stemmer = Stemmer()
    for (theme, entry) in codebook.themes.enumerated() {
      for text in entry.terms { add(Term(text, stemmer: stemmer), to: theme, excludes: false) }
      for text in entry.exclude { add(Term(text, stemmer: stemmer), to: theme, excludes: true) }
    }
  }

  /// Everything that stands in a text, given which demands each of its words meets.
  func hits(in words: [[Lexicon.Number]]) -> [Hit] {
    var hits: [Hit] = []
    for (position, numbers) in words.enumerated() where !numbers.isEmpty {
      for number in numbers {
        for pattern in patterns[number] where follows(pattern, position, in: words) {
          let span = position..<(position + 1 + pattern.following.count)
          hits.append(Hit(theme: pattern.theme, excludes: pattern.excludes, span: span))
        }
      }
    }
    return hits
  }

  private func follows(
    _ pattern: Pattern, _ position: Int, in words: [[Lexicon.Number]]
  ) -> Bool {
    guard position + pattern.following.count < words.count else { return false }
    for (step, number) in pattern.following.enumerated() {
      guard words[position + 1 + step].contains(number) else { return false }
    }
    return true
  }

  private mutating func add(_ term: Term?, to theme: Int, excludes: Bool) {
    guard let term else { return }
    let numbers = term.demands.map { lexicon.number(of: $0) }
    while patterns.count < lexicon.count { patterns.append([]) }
    patterns[numbers[0]].append(
      Pattern(theme: theme, excludes: excludes, following: Array(numbers.dropFirst())))
  }
}
