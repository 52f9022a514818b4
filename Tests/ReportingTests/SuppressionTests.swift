import Testing

@testable import Reporting

struct SuppressionTests {
  /// Whoever knows the whole, the figures that are shown and how they are hidden must find at least
  /// two values for each hidden one: every row of four figures up to a whole of 20.
  @Test func noHiddenFigureCanBeWorkedOut() {
    for counts in (0...20).flatMap({ Self.rows(of: 4, addingUpTo: $0) }) {
      let figures = Suppression.published(counts)
      let possible = Self.possible(figures, counts.reduce(0, +))
      #expect(possible.contains(counts), "\(counts) shown as \(figures)")
      for (index, figure) in figures.enumerated() where figure.isHidden {
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

  /// All rows that such a reader could think of.
  private static func possible(_ figures: [SectorFigure], _ whole: Int) -> [[Int]] {
    let shown = figures.compactMap { figure in
      if case .exact(let count) = figure, count > 0 { count } else { nil }
    }
    let isAllHidden = figures.allSatisfy { $0 == .withheld }
    return rows(of: figures.count, addingUpTo: whole).filter { row in
      zip(row, figures).allSatisfy { count, figure in
        switch figure {
        case .exact(let shown): count == shown
        case .few: (1..<5).contains(count)
        case .withheld: isAllHidden || (count >= 5 && count <= shown.min() ?? whole)
        }
      }
    }
  }

  private static func rows(of length: Int, addingUpTo whole: Int) -> [[Int]] {
    guard length > 1 else { return [[whole]] }
    return (0...whole).flatMap { first in
      rows(of: length - 1, addingUpTo: whole - first).map { [first] + $0 }
    }
  }
}
