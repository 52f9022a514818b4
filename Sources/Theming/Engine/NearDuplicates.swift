/// Points that say the same in nearly the same words.
package struct NearDuplicates: Equatable, Sendable {
  /// Positions among the texts given, in order; two or more.
  package let points: [Int]

  package init(points: [Int]) {
    self.points = points
  }
}
