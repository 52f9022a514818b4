internal import CStaticEmbedding

/// The table of word pieces with a vector each (docs/static-embedding.md).
struct StaticTable: Sendable {
  static let dimensions = 128
  static let shared = StaticTable()

  // Pieces by the digest of their bytes, `##` before continuations included.
  private let rows: [UInt64: Int32]
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
    var rows: [UInt64: Int32] = [:]
    rows.reserveCapacity(count)
    var longest = 0
    var start = word(16)
    for row in 0..<count {
      var end = start
      while bytes[end] != 0x0A && bytes[end] != 0 { end += 1 }
      rows[Digest.of(bytes[start..<end])] = Int32(row)
      longest = max(longest, end - start)
      start = end + 1
    }
    self.rows = rows
    longestPiece = longest
  }

  /// The rows of one run of letters and digits: the whole word, or the longest pieces from the
  /// left; a character that no piece begins with is passed over.
  func pieces(of word: some RandomAccessCollection<UInt8>) -> [Int] {
    if let whole = rows[Digest.of(word)] { return [Int(whole)] }
    var pieces: [Int] = []
    var rest = word[...]
    while !rest.isEmpty {
      let isFirst = rest.startIndex == word.startIndex
      let start = isFirst ? Digest.start : Digest.of("##".utf8)
      var digest = start
      var best: (row: Int32, length: Int)?
      for (length, byte) in zip(1..., rest.prefix(longestPiece)) {
        digest = Digest.add(byte, to: digest)
        if let row = rows[digest] { best = (row, length) }
      }
      if let best { pieces.append(Int(best.row)) }
      rest = rest.dropFirst(best?.length ?? 1)
    }
    return pieces
  }

  /// Whether the word is common enough to have a row of its own.
  func knows(_ word: some Sequence<UInt8>) -> Bool { rows[Digest.of(word)] != nil }

  /// Adds a piece's vector to a sum. Whole numbers, so that the order doesn't matter.
  func add(_ row: Int, to sum: inout SumVector) {
    let start = matrixOffset + row * Self.dimensions
    sum.add(Self.bytes[start..<(start + Self.dimensions)])
  }

  private static var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: cstaticembedding_bytes(), count: cstaticembedding_length())
  }
}
