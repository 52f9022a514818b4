/// Chance that falls the same way for the same seed on every machine: SplitMix64.
package struct SeededChance {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func roll(_ sides: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((bits ^ bits >> 31) % UInt64(max(sides, 1)))
  }

  /// The numbers up to a count in random order.
  package mutating func shuffled(_ count: Int) -> [Int] {
    var order = Array(0..<count)
    for last in stride(from: count - 1, to: 0, by: -1) { order.swapAt(last, roll(last + 1)) }
    return order
  }
}
