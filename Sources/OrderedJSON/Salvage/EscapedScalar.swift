/// What a backslash and the bytes after it stand for.
struct EscapedScalar {
  /// Nil where it is no escape, or half of a pair.
  let scalar: Unicode.Scalar?
  /// The bytes that belong to it.
  let length: Int

  init(_ bytes: ArraySlice<UInt8>) {
    let mark = bytes.dropFirst().first
    if mark == UInt8(ascii: "u") {
      (scalar, length) = Self.hexadecimal(bytes)
    } else {
      (scalar, length) = (mark.flatMap(Self.short), mark == nil ? 1 : 2)
    }
  }

  private static func hexadecimal(
    _ bytes: ArraySlice<UInt8>
  ) -> (scalar: Unicode.Scalar?, length: Int) {
    guard let first = number(bytes.dropFirst(2)) else { return (nil, 2) }
    if let plain = Unicode.Scalar(first) { return (plain, 6) }
    let second = bytes.dropFirst(6)
    guard first < 0xDC00, second.starts(with: [.backslash, UInt8(ascii: "u")]),
      let low = number(second.dropFirst(2)), (0xDC00...0xDFFF).contains(low)
    else { return (nil, 6) }
    return (Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (low - 0xDC00)), 12)
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> UInt32? {
    let digits = bytes.prefix(4)
    guard digits.count == 4 else { return nil }
    var number: UInt32 = 0
    for byte in digits {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      number = number << 4 | UInt32(digit)
    }
    return number
  }

  private static func short(_ mark: UInt8) -> Unicode.Scalar? {
    switch mark {
    case .quote: "\""
    case .backslash: "\\"
    case UInt8(ascii: "/"): "/"
    case UInt8(ascii: "n"): "\n"
    case UInt8(ascii: "r"): "\r"
    case UInt8(ascii: "t"): "\t"
    case UInt8(ascii: "b"): "\u{8}"
    case UInt8(ascii: "f"): "\u{C}"
    default: nil
    }
  }
}
