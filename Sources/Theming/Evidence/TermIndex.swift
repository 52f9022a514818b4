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
  // Those of one demand behind another.
  private var patterns: [Pattern] = []
  private var starts: [Int] = [0]

  init(_ codebook: Codebook) {
    let stemmer = Stemmer()
    var (numbers, byDemand): ([Term: Int], [[Pattern]]) = ([:], [])
    func number(of term: Term) -> Int {
      if let number = numbers[term] { return number }
      let demanded = term.demands.map { lexicon.number(of: $0) }
      while byDemand.count < lexicon.count { byDemand.append([]) }
      let number = entries.count
      byDemand[demanded[0]].append(Pattern(term: number, following: Array(demanded.dropFirst())))
      entries.append(Entry(digest: term.digest, wordStems: term.demands.compactMap(\.stemDigest)))
      numbers[term] = number
      return number
    }
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
    for patterns in byDemand {
      self.patterns += patterns
      starts.append(self.patterns.count)
    }
  }

  /// Everything that stands in a text, given which of `demands` each of its words meets.
  func hits(in words: [Range<Int>], of demands: [Lexicon.Number]) -> [Hit] {
    var hits: [Hit] = []
    for (position, met) in words.enumerated() {
      for number in met.lazy.map({ demands[$0] }) {
        for place in starts[number]..<starts[number + 1] {
          let pattern = patterns[place]
          guard follows(pattern, position, in: words, of: demands) else { continue }
          let span = position..<(position + 1 + pattern.following.count)
          hits.append(Hit(term: pattern.term, span: span))
        }
      }
    }
    return hits
  }

  private func follows(
    _ pattern: Pattern, _ position: Int, in words: [Range<Int>], of demands: [Lexicon.Number]
  ) -> Bool {
    guard position + pattern.following.count < words.count else { return false }
    for (step, number) in pattern.following.enumerated() {
      guard demands[words[position + 1 + step]].contains(number) else { return false }
    }
    return true
  }
}
