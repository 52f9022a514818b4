/// Agreement of any number of coders, some of whom may have passed over some items (Krippendorff
/// 2011, Computing Krippendorff's Alpha-Reliability; section numbers are its).
package enum KrippendorffAlpha {
  /// `units` has the values that each item was given. Items with fewer than two can't agree or
  /// disagree and are left out. `distance` is 0 for equal values and at most 1.
  ///
  /// Nil where it isn't defined: no item has two values, or all values are alike.
  package static func alpha<Value: Hashable>(
    of units: [[Value]], distance: (Value, Value) -> Double
  ) -> Double? {
    let units = units.filter { $0.count > 1 }
    var counts: [Value: Int] = [:]
    // In the order in which they turn up: sums of fractions depend on theirs.
    var values: [Value] = []
    for value in units.joined() {
      if counts[value] == nil { values.append(value) }
      counts[value, default: 0] += 1
    }
    let total = Double(units.reduce(0) { $0 + $1.count })
    let observed = units.reduce(0) { $0 + disagreement(in: $1, distance) } / total
    var expected = 0.0
    for (index, value) in values.enumerated() {
      for other in values[(index + 1)...] {
        let pairs = Double(counts[value, default: 0]) * Double(counts[other, default: 0])
        expected += 2 * pairs * distance(value, other)
      }
    }
    guard expected > 0 else { return nil }
    return 1 - observed * total * (total - 1) / expected
  }

  /// Pairs within one item, weighed so that each value counts once however many there are.
  private static func disagreement<Value: Hashable>(
    in unit: [Value], _ distance: (Value, Value) -> Double
  ) -> Double {
    var sum = 0.0
    for (index, value) in unit.enumerated() {
      for other in unit[(index + 1)...] where other != value { sum += 2 * distance(value, other) }
    }
    return sum / Double(unit.count - 1)
  }

  /// The distance for values that are alike or not.
  package static func nominal<Value: Equatable>(_ one: Value, _ other: Value) -> Double {
    one == other ? 0 : 1
  }
}
