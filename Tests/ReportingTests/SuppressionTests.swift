import Testing

@testable import Reporting

struct SuppressionTests {
  /// Every row of four figures up to 7: whoever knows the whole and the figures that are shown
  /// must find at least two values for each hidden one.
  @Test func noHiddenFigureCanBeWorkedOut() {
    for counts in Self.rows(of: 4, upTo: 7) {
      let whole = counts.reduce(0, +)
      let figures = Suppression.published(counts)
      let possible = Self.possible(figures, whole)
      for (index, figure) in figures.enumerated() where figure != .exact(counts[index]) {
        #expect(Set(possible.map { $0[index] }).count > 1, "\(counts) shown as \(figures)")
      }
    }
  }

  @Test func noSmallFigureIsShownAndNothingElseIsChanged() {
    for counts in Self.rows(of: 3, upTo: 9) {
      for (count, figure) in zip(counts, Suppression.published(counts)) {
        switch figure {
        case .exact(let shown): #expect(shown == count && (count == 0 || count >= 5))
        case .few: #expect((1..<5).contains(count))
        case .withheld: break
        }
      }
    }
  }

  @Test func figuresThatNeedNoHidingStay() {
    #expect(Suppression.published([12, 0, 5]) == [.exact(12), .exact(0), .exact(5)])
    #expect(Suppression.published([12, 3, 2]) == [.exact(12), .few, .few])
  }

  @Test func aSmallFigureAloneTakesAnotherWithIt() {
    #expect(Suppression.published([12, 3, 6]) == [.exact(12), .few, .withheld])
  }

  private static func rows(of length: Int, upTo most: Int) -> [[Int]] {
    (0..<length).reduce([[]]) { rows, _ in
      rows.flatMap { row in (0...most).map { row + [$0] } }
    }
  }

  /// All rows that a reader could think of: few is 1 to 4, a dash is anything.
  private static func possible(_ figures: [SectorFigure], _ whole: Int) -> [[Int]] {
    figures.reduce([[]]) { rows, figure in
      rows.flatMap { row in
        let left = whole - row.reduce(0, +)
        return figure.bounds(in: whole).filter { $0 <= left }.map { row + [$0] }
      }
    }
    .filter { $0.reduce(0, +) == whole }
  }
}
