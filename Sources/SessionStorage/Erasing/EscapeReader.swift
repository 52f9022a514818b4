/// Turns escapes into what they stand for, byte by byte.
struct EscapeReader {
  private enum State {
    case outside
    case afterBackslash
    case digits(count: Int, value: UInt32)
  }

  private var state = State.outside
  /// The first half of a character that is written as two.
  private var half: UInt32?

  mutating func read(_ byte: UInt8, _ write: (UInt8) -> Void) {
    switch state {
    case .outside:
      if byte == UInt8(ascii: "\\") { state = .afterBackslash } else { write(byte) }
    case .afterBackslash:
      state = .outside
      switch byte {
      case UInt8(ascii: "u"): state = .digits(count: 0, value: 0)
      case UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "r"), UInt8(ascii: "b"),
        UInt8(ascii: "f"):
        write(32)
      default: write(byte)
      }
    case .digits(let count, let value):
      guard let digit = Self.digit(byte) else {
        state = .outside
        return read(byte, write)
      }
      let value = value << 4 | digit
      state = count == 3 ? .outside : .digits(count: count + 1, value: value)
      if count == 3 { end(value, write) }
    }
  }

  private mutating func end(_ value: UInt32, _ write: (UInt8) -> Void) {
    var value = value
    if let first = half, (0xDC00...0xDFFF).contains(value) {
      value = 0x10000 + (first & 0x3FF) << 10 + value & 0x3FF
    }
    half = (0xD800...0xDBFF).contains(value) ? value : nil
    guard half == nil, let scalar = Unicode.Scalar(value) else { return }
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { write(byte) }
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 48...57: UInt32(byte - 48)
    case 65...70: UInt32(byte - 55)
    case 97...102: UInt32(byte - 87)
    default: nil
    }
  }
}
