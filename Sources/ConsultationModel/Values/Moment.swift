/// What the outside world hands to the model with every event: the time, and chance for new ids.
package struct Moment: Equatable, Sendable {
  package let now: Timestamp
  /// Random bits, fresh for every moment.
  package let entropy: UInt64

  package init(now: Timestamp, entropy: UInt64) {
    self.now = now
    self.entropy = entropy
  }

  /// A UUIDv7 (RFC 9562): ids of one moment sort by `ordinal`, ids of different moments by time.
  package func id<Subject>(_ ordinal: Int = 0) -> Identifier<Subject> {
    let milliseconds = UInt64(max(0, now.milliseconds)) &+ UInt64(ordinal / 4096)
    let high = milliseconds << 16 | 0x7000 | UInt64(ordinal % 4096)
    let low = mixed(entropy &+ UInt64(ordinal)) & (1 << 62 - 1) | 1 << 63
    let digits = hexadecimal(high) + hexadecimal(low)
    let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32]
    return Identifier(groups.map { String(digits[$0]) }.joined(separator: "-"))
  }

  // SplitMix64's finaliser: neighbouring ordinals give unrelated bits.
  private func mixed(_ seed: UInt64) -> UInt64 {
    var bits = seed &+ 0x9E37_79B9_7F4A_7C15
    bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
    return bits ^ bits >> 31
  }

  private func hexadecimal(_ value: UInt64) -> [Character] {
    let digits = String(value, radix: 16)
    return Array(String(repeating: "0", count: 16 - digits.count) + digits)
  }
}
