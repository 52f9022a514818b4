/// FNV-1a: names words and their combinations by 64 bits, the same on every machine.
enum Digest {
  static let start: UInt64 = 0xCBF2_9CE4_8422_2325

  static func add(_ byte: UInt8, to digest: UInt64) -> UInt64 {
    (digest ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(start) { add($1, to: $0) }
  }

  /// Of two in this order; the multipliers are those of SplitMix64.
  static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 {
    var mixed = first ^ (second &+ 0x9E37_79B9_7F4A_7C15 &+ (first << 6) &+ (first >> 2))
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
