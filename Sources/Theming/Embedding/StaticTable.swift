internal import CStaticEmbedding

/// The table of word pieces with a vector each (docs/static-embedding.md).
struct StaticTable: Sendable {
  static let dimensions = 128
  static let shared = StaticTable()

  // Pieces by the digest of their bytes, `##` before continuations included.
  private let rows: DigestTable
  private let longestPiece: Int
  private let matrixOffset: Int

  private init() {
    let bytes = Self.bytes
    func word(_ offset: Int) -> Int {
      Int(bytes[offset]) | Int(bytes[offset + 1]) << 8 | Int(bytes[offset + 2]) << 16
        | Int(bytes[offset + 3]) << 24
    }
    let count = word(12)
    matrixOffset = word(20)
    var rows = DigestTable()
    var longest = 0
    var start = word(16)
    for row in 0..<count {
      var end = start
      while bytes[end] != 0x0A && bytes[end] != 0 { end += 1 }
      rows.set(row, for: Digest.of(bytes[start..<end]))
      longest = max(longest, end - start)
      start = end + 1
    }
    self.rows = rows
    longestPiece = longest
  }

  /// The rows of one run of letters and digits: the whole word, or the longest pieces from the
  /// left; a character that no piece begins with is passed over.
  func pieces(of word: some RandomAccessCollection<UInt8>) -> [Int] {
    if let whole = rows[Digest.of(word)] { return [whole] }
    var pieces: [Int] = []
    var rest = word[...]
    while !rest.isEmpty {
      let isFirst = rest.startIndex == word.startIndex
      let start = isFirst ? Digest.start : Digest.of("##".utf8)
      var digest = start
      var best: (row: Int, length: Int)?
      for (length, byte) in zip(1..., rest.prefix(longestPiece)) {
        digest = Digest.add(byte, to: digest)
        if let row = rows[digest] { best = (row, length) }
      }
      if let best { pieces.append(best.row) }
      rest = rest.dropFirst(best?.length ?? 1)
    }
    return pieces
  }

  /// Whether the word is common enough to have a row of its own.
  func knows(_ word: some Sequence<UInt8>) -> Bool { rows[Digest.of(word)] != nil }

  /// The sum of the vectors of a word's pieces. Whole numbers, so that the order doesn't matter.
  func sum(of word: some RandomAccessCollection<UInt8>) -> [Int32] {
    var sum = [Int32](repeating: 0, count: Self.dimensions)
    for row in pieces(of: word) {
      let start = matrixOffset + row * Self.dimensions
      for index in 0..<Self.dimensions {
        sum[index] &+= Int32(Int8(bitPattern: Self.bytes[start + index]))
      }
    }
    return sum
  }

  private static var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: cstaticembedding_bytes(), count: cstaticembedding_length())
  }
}
