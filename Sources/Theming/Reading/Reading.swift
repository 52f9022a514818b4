/// What one text holds, read once for every kind of evidence.
struct Reading: Sendable {
  /// One word of the text.
  struct Word: Sendable {
    let stem: UInt64
    /// Whether it says something by itself.
    let isContent: Bool
    /// Its stem's runs of four letters, against slips of the pen.
    let letters: [UInt64]
    /// Where it stands in the text's UTF-8.
    let range: Range<Int>
  }

  let words: [Word]
  /// Terms of the codebook that count: none set aside. With the themes each speaks for here.
  let hits: [(hit: Hit, themes: [Int])]
  let whole: SumVector
  let segments: [SumVector]
  /// Words that say something and neighbouring pairs of them, each once, in the order of digests.
  let contentGrams: [UInt64]

  init(
    words: [Word], hits: [(hit: Hit, themes: [Int])], whole: SumVector, segments: [SumVector]
  ) {
    self.words = words
    self.hits = hits
    self.whole = whole
    self.segments = segments
    contentGrams = Self.contentGrams(of: words).map(\.digest).sortedOnce()
  }
}

extension [UInt64] {
  /// Each once, the smallest first.
  func sortedOnce() -> [UInt64] {
    let all = sorted()
    var kept: [UInt64] = []
    kept.reserveCapacity(count)
    for value in all where value != kept.last { kept.append(value) }
    return kept
  }
}
