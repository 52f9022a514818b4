extension JSONPrinter {
  /// Copies runs of bytes that stand for themselves and escapes what lies between them.
  mutating func appendQuoted(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      var start = 0
      var index = 0
      while index < utf8.count {
        guard utf8[index].mayNeedEscape, let scalar = scalarToEscape(at: index, of: utf8) else {
          index += 1
          continue
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<index]))
        appendEscape(for: scalar)
        index += UTF8.width(scalar)
        start = index
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private func scalarToEscape(
    at index: Int, of utf8: UnsafeBufferPointer<UInt8>
  ) -> Unicode.Scalar? {
    guard utf8[index] >= 0x80 else { return Unicode.Scalar(utf8[index]) }
    let scalar = String(decoding: utf8[index...].prefix(3), as: UTF8.self).unicodeScalars.first
    return scalar.flatMap { $0.isNeverSeen ? $0 : nil }
  }

  private mutating func appendEscape(for scalar: Unicode.Scalar) {
    bytes.append(UInt8(ascii: "\\"))
    switch scalar {
    case "\"": bytes.append(UInt8(ascii: "\""))
    case "\\": bytes.append(UInt8(ascii: "\\"))
    case "\n": bytes.append(UInt8(ascii: "n"))
    case "\t": bytes.append(UInt8(ascii: "t"))
    case "\r": bytes.append(UInt8(ascii: "r"))
    default: appendHexadecimal(scalar.value)
    }
  }

  private mutating func appendHexadecimal(_ value: UInt32) {
    bytes.append(UInt8(ascii: "u"))
    for shift in stride(from: UInt32(12), through: 0, by: -4) {
      let digit = UInt8(value >> shift & 15)
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }
}

extension UInt8 {
  // Above ASCII these are the first bytes of U+0080..., U+061C, U+200E... and U+FEFF.
  fileprivate var mayNeedEscape: Bool {
    switch self {
    case 0..<0x20, 0x22, 0x5C, 0x7F, 0xC2, 0xD8, 0xE2, 0xEF: true
    default: false
    }
  }
}
