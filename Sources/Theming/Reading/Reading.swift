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
}
