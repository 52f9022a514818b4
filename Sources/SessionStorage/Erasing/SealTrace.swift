import SealedFiles

/// Finds out whether anything sealed stands in bytes that come piece by piece, whole or broken.
struct SealTrace {
  private(set) var isFound = false
  private var format = ByteMark(Seal.format)
  // Of one whose beginning is gone.
  private var nonce = ByteMark("\"nonce\"")
  private var data = ByteMark("\"data\"")

  /// Whether it does, by these bytes and those before.
  mutating func isFound(in bytes: some Sequence<UInt8>) -> Bool {
    // Every other byte of plain letters in UTF-16 is nothing.
    for byte in bytes where byte != 0 && !isFound {
      format.read(byte)
      nonce.read(byte)
      data.read(byte)
      isFound = format.isRead || nonce.isRead && data.isRead
    }
    return isFound
  }
}

/// A run of bytes that is waited for.
private struct ByteMark {
  private(set) var isRead = false
  private let mark: [UInt8]
  /// How much of the mark is there still, where the byte after so much of it is another one.
  private let rests: [Int]
  private var count = 0

  init(_ text: String) {
    let mark = Array(text.utf8)
    self.mark = mark
    rests = mark.indices.map { count in
      (0..<count).last { mark[..<count].suffix($0) == mark.prefix($0) } ?? 0
    }
  }

  mutating func read(_ byte: UInt8) {
    guard !isRead else { return }
    while count > 0, mark[count] != byte { count = rests[count] }
    if mark[count] == byte { count += 1 }
    isRead = count == mark.count
  }
}
