/// Looks for a name in bytes of any kind that come piece by piece, in bounded memory: as they
/// stand, and as JSON and Markdown mean them, with `\u00e9` for `é` and `\_` for `_`.
package struct NameSieve {
  private var plain: SieveBuffer
  private var unescaped: SieveBuffer
  private var escape = EscapeReader()
  private var isWide = false
  private var isBegun = false

  package init(_ name: ErasedName) {
    plain = SieveBuffer(name: name)
    unescaped = SieveBuffer(name: name)
  }

  package private(set) var isFound = false

  package mutating func take(_ bytes: some Collection<UInt8>) {
    if !isBegun {
      isBegun = true
      isWide = Self.isWide(Array(bytes.prefix(4)))
    }
    for byte in bytes where !(isWide && byte == 0) {
      plain.append(byte)
      escape.read(byte) { unescaped.append($0) }
    }
    isFound = plain.isFound || unescaped.isFound
  }

  /// Whether the name stood anywhere.
  package mutating func finish() -> Bool {
    plain.search(isLast: true)
    unescaped.search(isLast: true)
    isFound = plain.isFound || unescaped.isFound
    return isFound
  }

  /// UTF-16, as spreadsheets save it: every other byte of plain letters is nothing.
  private static func isWide(_ start: [UInt8]) -> Bool {
    guard start.count == 4 else { return false }
    return start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF])
      || (start[0] == 0) != (start[1] == 0) && (start[2] == 0) != (start[3] == 0)
  }
}

/// Text that was not searched yet, with enough of what came before for a name across the seam.
private struct SieveBuffer {
  let name: ErasedName
  private(set) var isFound = false
  private var bytes: [UInt8] = []
  private var isAtStart = true

  private static let size = 1 << 16
  private static let overlap = 1 << 12

  init(name: ErasedName) {
    self.name = name
  }

  mutating func append(_ byte: UInt8) {
    let isBlank = byte <= 32
    // However long a gap is, it counts as one blank.
    if isBlank, byte != 0, bytes.last == 32 { return }
    bytes.append(isBlank && byte != 0 ? 32 : byte)
    if bytes.count >= Self.size { search(isLast: false) }
  }

  mutating func search(isLast: Bool) {
    guard !isFound else { return bytes.removeAll(keepingCapacity: true) }
    let text = String(decoding: bytes, as: UTF8.self)
    isFound = stands(in: text, isLast: isLast)
    if !isFound, text.unicodeScalars.contains("\u{FFFD}") {
      // Not UTF-8: the older spreadsheets write a byte a letter.
      let scalars = bytes.map { Unicode.Scalar($0) }
      isFound = stands(in: String(String.UnicodeScalarView(scalars)), isLast: isLast)
    }
    let tail = bytes.suffix(Self.overlap).drop { $0 & 0xC0 == 0x80 }
    bytes = Array(tail)
    isAtStart = false
  }

  /// What touches a seam may be a part of a longer word: the overlap shows it whole.
  private func stands(in text: String, isLast: Bool) -> Bool {
    name.ranges(in: text).contains { range in
      (isAtStart || range.lowerBound > text.startIndex)
        && (isLast || range.upperBound < text.endIndex)
    }
  }
}
