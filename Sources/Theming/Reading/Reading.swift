/// What one text holds, read once for every kind of evidence.
struct Reading: Sendable {
  /// One word of the text.
  struct Word: Sendable {
    let stem: UInt64
    /// Whether it says something by itself.
    let isContent: Bool
    /// Where it stands in the text's UTF-8.
    let range: Range<Int>
  }

  let words: [Word]
  /// Runs of four letters in the stems of words that say something, against slips of the pen.
  let letters: [UInt64]
  /// Terms of the codebook that count: none set aside. With the themes each speaks for here.
  let hits: [(hit: Hit, themes: [Int])]
  let sums: TextSums
  /// Words that say something and neighbouring pairs of them, each once, in the order of digests.
  let contentGrams: [UInt64]

  init(
    words: [Word], letters: [UInt64], hits: [(hit: Hit, themes: [Int])], sums: TextSums
  ) {
    self.words = words
    self.letters = letters
    self.hits = hits
    self.sums = sums
    contentGrams = Self.contentDigests(of: words).sortedOnce()
  }
}

extension [UInt64] {
  /// Each once, the smallest first.
  consuming func sortedOnce() -> [UInt64] {
    sort()
    var kept = 0
    for index in indices where index == 0 || self[index] != self[kept - 1] {
      self[kept] = self[index]
      kept += 1
    }
    removeLast(count - kept)
    return self
  }
}
