internal import ConsultationModel

/// The ids of REFI-QDA: made of what they stand for, so that every export of the same has the same.
enum QDAIdentifier {
  /// `8d5e2f6a-…`: a UUID of version 8, which is for values made by a rule of one's own.
  static func guid(_ parts: String...) -> String {
    let text = parts.joined(separator: "\u{1F}")
    var high = FNVHash.of(text)
    var low = fnv(text, basis: 0x9E37_79B9_7F4A_7C15)
    high = high & ~0xF000 | 0x8000
    low = low & ~(0b11 << 62) | 0b10 << 62
    let digits = Array(FNVHash.digits(of: high) + FNVHash.digits(of: low))
    let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32]
    return groups.map { String(digits[$0]) }.joined(separator: "-")
  }

  private static func fnv(_ text: String, basis: UInt64) -> UInt64 {
    var hash = FNVHash(basis: basis)
    hash.take(text.utf8)
    return hash.value
  }
}
