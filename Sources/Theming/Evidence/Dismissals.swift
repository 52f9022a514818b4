/// Words by which a speaker sets a subject aside: a term right after them doesn't count.
struct Dismissals: Sendable {
  static let shared = Dismissals()

  // Not `no` or `without`: who has no signal speaks of signal.
  private static let phrases = [
    "not about", "isnt about", "nothing to do with", "not talking about", "forget about",
    "never mind", "nowt to do with",
  ]
  /// `not about the kit`: an article may come between.
  private static let reach = 1

  private let byEnd: [UInt64: [[UInt64]]]

  private init() {
    let stemmer = Stemmer()
    let all = Self.phrases.map { phrase in
      phrase.split(separator: " ").map { Digest.of(stemmer.stem(String($0)).utf8) }
    }
    byEnd = Dictionary(grouping: all) { $0.last ?? 0 }
  }

  /// Whether what begins at a position was set aside.
  func cover(_ position: Int, in stems: [UInt64]) -> Bool {
    for end in stride(from: position - 1, through: position - 1 - Self.reach, by: -1)
    where end >= 0 {
      for phrase in byEnd[stems[end]] ?? [] where end + 1 >= phrase.count {
        if stems[(end + 1 - phrase.count)...end].elementsEqual(phrase) { return true }
      }
    }
    return false
  }
}
