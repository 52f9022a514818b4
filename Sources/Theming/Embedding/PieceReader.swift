internal import CNormalisation

/// Reads texts into sums of word vectors: of the whole and of its segments.
struct PieceReader {
  /// The words that it remembers.
  var words = WordSums()
  /// Of the last text read.
  private(set) var sums = TextSums()
  private var normalised: [UInt8] = []

  /// The numbers of words stay until somebody lets `words` forget them.
  mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
    sums.clear()
    if text.allSatisfy({ $0 < 0x80 }) {
      take(text)
    } else {
      normalise(text)
      normalised.withUnsafeBufferPointer { take($0) }
    }
  }

  private mutating func take(_ text: UnsafeBufferPointer<UInt8>) {
    for segment in SegmentScanner(text) {
      sums.beginSegment()
      add(wordsOf: UnsafeBufferPointer(rebasing: text[segment.range]))
      sums.endSegment(isKept: segment.words >= SegmentScanner.fewestWords)
      if let joint = segment.joint {
        sums.beginSegment()
        add(wordsOf: UnsafeBufferPointer(rebasing: text[joint]))
        sums.endSegment(isKept: false)
      }
    }
  }

  private mutating func add(wordsOf text: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < text.count {
      let start = index
      var digest = Digest.start
      while index < text.count, PieceCharacter.isLetter(text[index]) {
        digest = Digest.add(PieceCharacter.lowered(text[index]), to: digest)
        index += 1
      }
      if index == start {
        guard let sign = PieceCharacter(text, at: index) else {
          index += 1
          continue
        }
        index += sign.length
        for byte in text[start..<index] { digest = Digest.add(byte, to: digest) }
      }
      let word = text[start..<index].lazy.map(PieceCharacter.lowered)
      let number = words.number(of: word, digest: digest)
      words.add(number, to: &sums)
    }
  }

  private mutating func normalise(_ text: UnsafeBufferPointer<UInt8>) {
    // A scalar decomposes to 18 at most, and only rarely grows at all.
    normalised = [UInt8](unsafeUninitializedCapacity: text.count * 3 + 128) { buffer, count in
      count = cnormalisation_decompose(
        text.baseAddress, text.count, buffer.baseAddress, buffer.count)
    }
  }
}
