/// What stands in a text that is to be cut into word pieces.
enum PieceCharacter: Equatable {
  case letter
  /// `£ $ € % &` are words by themselves; how many bytes.
  case sign(Int)

  /// Nil for what no piece has.
  init?(_ text: UnsafeBufferPointer<UInt8>, at index: Int) {
    switch text[index] {
    case let byte where Self.isLetter(byte): self = .letter
    case 0x24...0x26: self = .sign(1)
    // £ is C2 A3 and € is E2 82 AC.
    case 0xC2 where index + 1 < text.count && text[index + 1] == 0xA3: self = .sign(2)
    case 0xE2
    where index + 2 < text.count && text[index + 1] == 0x82 && text[index + 2] == 0xAC:
      self = .sign(3)
    default: return nil
    }
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x30...0x39, 0x41...0x5A: true
    default: false
    }
  }

  var length: Int {
    switch self {
    case .letter: 1
    case .sign(let length): length
    }
  }

  static func lowered(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}
