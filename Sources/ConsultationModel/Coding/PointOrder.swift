/// Orders in which points are given to people to be coded. Neither depends on how the points were
/// found.
package enum PointOrder {
  /// As if drawn by lot, and the same for the same seed on every machine: the first hundred are a
  /// random sample that two people can share. Points that come later fall in between; the others
  /// keep their order.
  package static func random(
    _ points: some Sequence<PointReference>, seed: UInt64
  ) -> [PointReference] {
    Set(points).map { (lot: lot(of: $0, seed: seed), point: $0) }
      .sorted { ($0.lot, $0.point) < ($1.lot, $1.point) }.map(\.point)
  }

  /// The points first of which some theme's probability lies nearest to the cut. A point for which
  /// there is none is as sure as one whose probabilities are all 0.
  package static func mostUnsureFirst(
    _ probabilities: [PointReference: [Double]], cut: Double = 0.5
  ) -> [PointReference] {
    probabilities.map { point, values in
      (distance: values.map { abs($0 - cut) }.min() ?? cut, point: point)
    }
    .sorted { ($0.distance, $0.point) < ($1.distance, $1.point) }.map(\.point)
  }

  /// FNV-1a, whose bits are then mixed by SplitMix64's finaliser: ids that differ in their last
  /// letter get lots that have nothing to do with one another.
  private static func lot(of point: PointReference, seed: UInt64) -> UInt64 {
    var hash = FNVHash()
    hash.take(stride(from: 0, to: 64, by: 8).map { UInt8(truncatingIfNeeded: seed >> $0) })
    hash.take(point.session.text.utf8)
    // No UTF-8 text holds this byte: "ab" and "c" must differ from "a" and "bc".
    hash.take(CollectionOfOne(UInt8.max))
    hash.take(point.feedback.text.utf8)
    var bits = hash.value
    bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
    return bits ^ bits >> 31
  }
}
