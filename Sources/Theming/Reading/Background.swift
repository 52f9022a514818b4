/// How common words are and what texts have in common: what makes a word or a direction telling.
///
/// Sums of whole numbers, so that those of many files can be merged in any order.
package struct Background: Sendable {
  private(set) var points = 0
  private var pointsWith: [UInt64: Int] = [:]
  private(set) var mean = MeanVector()

  package init() {}

  mutating func add(_ reading: Reading, times: Int = 1) {
    points += times
    for gram in reading.contentGrams { pointsWith[gram, default: 0] += times }
    mean.add(UnitVector(reading.sums.whole), times: times)
  }

  package mutating func merge(_ other: Background) {
    points += other.points
    pointsWith.merge(other.pointsWith, uniquingKeysWith: +)
    mean.merge(other.mean)
  }

  /// ln((N + 1) / (df + .5)), never under zero.
  func rarity(of gram: UInt64) -> Double {
    let pointsWith = Double(pointsWith[gram] ?? 0)
    return max(0, Elementary.log((Double(points) + 1) / (pointsWith + 0.5)))
  }
}
