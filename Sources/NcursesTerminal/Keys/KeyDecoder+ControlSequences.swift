import TerminalCanvas

extension KeyDecoder {
  /// `Esc [`, numbers, and a final byte, as xterm and nearly every terminal since sends it.
  /// Sequences that mean no key are swallowed whole rather than typed into the text.
  func controlSequenceStep(_ bytes: ArraySlice<UInt8>) -> Step {
    let body = bytes.dropFirst(2)
    guard let end = body.firstIndex(where: { !(0x20...0x3F).contains($0) }) else {
      return escapeAlone
    }
    let length = end - bytes.startIndex + 1
    let final = bytes[end]
    guard (0x40...0x7E).contains(final) else { return .skip(length: length - 1) }
    if final == UInt8(ascii: "["), body.startIndex == end { return consoleStep(bytes) }
    let numbers = Self.numbers(in: body[..<end])
    if final == UInt8(ascii: "~"), numbers.first == 200 { return .pasteBegins(length: length) }
    guard let plain = Self.key(ofFinal: final, body[..<end], numbers) else {
      return .skip(length: length)
    }
    let modifiers = numbers.count > 1 ? numbers[1] - 1 : 0
    return .key(Self.key(plain, withModifiers: modifiers), length: length)
  }

  /// The Linux console's F1 to F5: `Esc [ [ A`.
  private func consoleStep(_ bytes: ArraySlice<UInt8>) -> Step {
    guard let last = bytes.dropFirst(3).first else { return escapeAlone }
    guard (65...69).contains(last) else { return .skip(length: 4) }
    return .key(.function(Int(last) - 64), length: 4)
  }

  private static func numbers(in bytes: ArraySlice<UInt8>) -> [Int] {
    bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { digits in
      digits.prefix(6).reduce(0) { (48...57).contains($1) ? $0 * 10 + Int($1) - 48 : $0 }
    }
  }

  private static func key(
    ofFinal final: UInt8, _ body: ArraySlice<UInt8>, _ numbers: [Int]
  ) -> Key? {
    // `?` and its like begin the answers to questions about the terminal.
    if let first = body.first, first >= UInt8(ascii: "<") { return nil }
    if final == UInt8(ascii: "~") { return key(ofNumber: numbers.first ?? 0) }
    // With a number before it, a lowercase letter is an answer too.
    return final >= UInt8(ascii: "a") && !body.isEmpty ? nil : key(ofFinal: final)
  }

  static func key(ofFinal byte: UInt8) -> Key? {
    switch byte {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "Z"): .backTab
    case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(byte) - 79)
    case UInt8(ascii: "a"): .shiftUp
    case UInt8(ascii: "b"): .shiftDown
    case UInt8(ascii: "c"): .shiftRight
    case UInt8(ascii: "d"): .shiftLeft
    default: nil
    }
  }

  private static func key(ofNumber number: Int) -> Key? {
    switch number {
    case 1, 7: .home
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23, 24: .function(number - 12)
    default: nil
    }
  }

  /// Bits as xterm has them: 1 Shift, 2 Alt, 4 Ctrl.
  private static func key(_ key: Key, withModifiers bits: Int) -> Key {
    let isControl = bits & 6 != 0
    let isShift = bits & 1 != 0
    return switch key {
    case .left where isControl: .wordLeft
    case .right where isControl: .wordRight
    case .up where isControl: .controlUp
    case .down where isControl: .controlDown
    case .left where isShift: .shiftLeft
    case .right where isShift: .shiftRight
    case .up where isShift: .shiftUp
    case .down where isShift: .shiftDown
    default: key
    }
  }
}
