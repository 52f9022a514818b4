extension Reading {
  private static let pairMark: UInt64 = 0x7061_6972
  private static let rawPairMark: UInt64 = 0x7261_7732
  private static let rawTripleMark: UInt64 = 0x7261_7733

  /// A gram and the words that it is made of, by their positions.
  struct Gram {
    let digest: UInt64
    let first: Int
    let last: Int
  }

  static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 {
    Digest.pair(Digest.pair(first, second), pairMark)
  }

  /// Words that say something, and neighbouring pairs of them.
  var placedContentGrams: [Gram] { Self.contentGrams(of: words) }

  private static func contentGrams(of words: [Word]) -> [Gram] {
    var grams: [Gram] = []
    grams.reserveCapacity(words.count * 4)
    eachContentGram(of: words) { grams.append($0) }
    return grams
  }

  static func contentDigests(of words: [Word]) -> [UInt64] {
    var digests: [UInt64] = []
    digests.reserveCapacity(words.count * 2)
    eachContentGram(of: words) { digests.append($0.digest) }
    return digests
  }

  private static func eachContentGram(of words: [Word], _ take: (Gram) -> Void) {
    var before: Int?
    for (position, word) in words.enumerated() where word.isContent {
      take(Gram(digest: word.stem, first: position, last: position))
      if let before {
        let digest = pair(words[before].stem, word.stem)
        take(Gram(digest: digest, first: before, last: position))
      }
      before = position
    }
  }

  /// The same with pairs and triples of all words as they stand (`not digital`, `in the sticks`).
  var placedEvidenceGrams: [Gram] {
    var grams = placedContentGrams
    for position in words.indices.dropLast() {
      let pair = Digest.pair(words[position].stem, words[position + 1].stem)
      grams.append(
        Gram(digest: Digest.pair(pair, Self.rawPairMark), first: position, last: position + 1))
      guard position + 2 < words.count else { continue }
      let triple = Digest.pair(pair, words[position + 2].stem)
      grams.append(
        Gram(
          digest: Digest.pair(triple, Self.rawTripleMark), first: position, last: position + 2))
    }
    return grams
  }

  var evidenceGrams: [UInt64] { placedEvidenceGrams.map(\.digest) }

  /// What the regression weighs: content words, their pairs and their runs of letters.
  var regressionGrams: [UInt64] {
    Self.contentDigests(of: words) + letters
  }
}
