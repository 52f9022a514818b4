import TerminalCanvas

extension KeyDecoder {
  func step(at bytes: ArraySlice<UInt8>) -> Step {
    guard let first = bytes.first else { return .unfinished }
    switch first {
    case 27: return escapeStep(bytes)
    case 0..<32, 127: return .key(Self.key(ofControl: first), length: 1)
    case 32..<127: return .key(.character(Character(Unicode.Scalar(first))), length: 1)
    default: return scalarStep(bytes)
    }
  }

  private static func key(ofControl byte: UInt8) -> Key {
    switch byte {
    case 8, 127: .backspace
    case 9: .tab
    case 13: .enter
    case 1...26: .control(Character(Unicode.Scalar(byte + 96)))
    default: .control(Character(Unicode.Scalar(byte + 64)))
    }
  }

  private func scalarStep(_ bytes: ArraySlice<UInt8>) -> Step {
    let length = bytes[bytes.startIndex] < 0xE0 ? 2 : bytes[bytes.startIndex] < 0xF0 ? 3 : 4
    let tail = bytes.dropFirst().prefix(length - 1)
    if tail.count < length - 1, !isLate, tail.allSatisfy({ $0 & 0xC0 == 0x80 }) {
      return .unfinished
    }
    var codec = UTF8()
    var iterator = bytes.prefix(length).makeIterator()
    guard case .scalarValue(let scalar) = codec.decode(&iterator) else {
      return .key(.character("\u{FFFD}"), length: 1)
    }
    return .key(.character(Character(scalar)), length: length)
  }

  private func escapeStep(_ bytes: ArraySlice<UInt8>) -> Step {
    for length in (2...8).reversed() where bytes.count >= length {
      if let key = terminfo[Array(bytes.prefix(length))] { return .key(key, length: length) }
    }
    guard let second = bytes.dropFirst().first else { return escapeAlone }
    switch second {
    case UInt8(ascii: "["): return controlSequenceStep(bytes)
    case UInt8(ascii: "O"):
      guard let third = bytes.dropFirst(2).first else { return escapeAlone }
      guard let key = Self.key(ofKeypad: third) else { return .key(.escape, length: 1) }
      return .key(key, length: 3)
    default: return .key(.escape, length: 1)
    }
  }

  /// Esc, once it is known that nothing belongs to it.
  var escapeAlone: Step { isLate ? .key(.escape, length: 1) : .unfinished }

  /// After `Esc O`.
  private static func key(ofKeypad byte: UInt8) -> Key? {
    switch byte {
    case UInt8(ascii: "a"): .controlUp
    case UInt8(ascii: "b"): .controlDown
    case UInt8(ascii: "c"): .wordRight
    case UInt8(ascii: "d"): .wordLeft
    case UInt8(ascii: "M"): .enter
    case UInt8(ascii: "j")...UInt8(ascii: "y"): .character(Character(Unicode.Scalar(byte - 64)))
    default: key(ofFinal: byte)
    }
  }
}
