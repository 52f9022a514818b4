/// Themes rightly put, put and coded, and what follows from them.
package struct Tally: Equatable, Sendable {
  package var right = 0
  package var found = 0
  package var coded = 0

  package init(right: Int = 0, found: Int = 0, coded: Int = 0) {
    self.right = right
    self.found = found
    self.coded = coded
  }

  package init(_ judged: Judged) {
    self.init(
      right: judged.coded.intersection(judged.found).count, found: judged.found.count,
      coded: judged.coded.count)
  }

  /// Nothing found where nothing was coded is as right as can be.
  package var f1: Double { found + coded == 0 ? 1 : 2 * Double(right) / Double(found + coded) }
  package var precision: Double { found == 0 ? 0 : Double(right) / Double(found) }
  package var recall: Double { coded == 0 ? 0 : Double(right) / Double(coded) }

  static func += (tally: inout Tally, other: Tally) {
    tally.right += other.right
    tally.found += other.found
    tally.coded += other.coded
  }
}
