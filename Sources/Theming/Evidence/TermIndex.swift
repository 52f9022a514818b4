internal import ConsultationModel

/// All terms of a codebook by the demand on their first word: one pass over a text finds all.
struct TermIndex: Sendable {
  /// One wording, and which themes it speaks for or takes out.
  struct Entry: Sendable {
    let digest: UInt64
    let wordStems: [UInt64]
    fileprivate(set) var themes: [Int] = []
    fileprivate(set) var excludedThemes: [Int] = []
  }

  private struct Pattern: Sendable {
    let term: Int
    let following: [Lexicon.Number]
  }

  private(set) var lexicon = Lexicon()
  private(set) var entries: [Entry] = []
  private var patterns: [[Pattern]] = []
  private var numbers: [Term: Int] = [:]

  init(_ codebook: Codebook) {
    let stemmer = Stemmer()
    for (theme, entry) in codebook.themes.enumerated() {
      for text in entry.terms {
        guard let term = Term(text, stemmer: stemmer) else { continue }
        let number = number(of: term)
        if !entries[number].themes.contains(theme) { entries[number].themes.append(theme) }
      }
      for text in entry.exclude {
        guard let term = Term(text, stemmer: stemmer) else { continue }
        entries[number(of: term)].excludedThemes.append(theme)
      }
    }
    lexicon.finish()
  }

  /// Everything that stands in a text, given which demands each of its words meets.
  func hits(in words: [[Lexicon.Number]]) -> [Hit] {
    var hits: [Hit] = []
    for (position, numbers) in words.enumerated() where !numbers.isEmpty {
      for number in numbers {
        for pattern in patterns[number] where follows(pattern, position, in: words) {
          let span = position..<(position + 1 + pattern.following.count)
          hits.append(Hit(term: pattern.term, span: span))
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

  private mutating func number(of term: Term) -> Int {
    if let number = numbers[term] { return number }
    let demanded = term.demands.map { lexicon.number(of: $0) }
    while patterns.count < lexicon.count { patterns.append([]) }
    let number = entries.count
    patterns[demanded[0]].append(Pattern(term: number, following: Array(demanded.dropFirst())))
    entries.append(Entry(digest: term.digest, wordStems: term.demands.compactMap(\.stemDigest)))
    numbers[term] = number
    return number
  }
}
