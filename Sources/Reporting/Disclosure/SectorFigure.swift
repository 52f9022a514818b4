/// A count by sector, as far as it may be shown.
package enum SectorFigure: Equatable, Sendable {
  case exact(Int)
  /// At least 1 and under 5.
  case few
  /// Left out because another could be worked out from it.
  case withheld

  /// `12`, `<5`, `–`.
  package var text: String {
    switch self {
    case .exact(let count): "\(count)"
    case .few: "<\(Self.fewest)"
    case .withheld: "–"
    }
  }

  /// Counts below it are not shown to the public: reporting-norm for small counts.
  static let fewest = 5

  /// What the figure could be in the eyes of a reader who knows the whole that it is part of.
  func bounds(in whole: Int) -> ClosedRange<Int> {
    switch self {
    case .exact(let count): count...count
    case .few: 1...max(1, min(Self.fewest - 1, whole))
    case .withheld: 0...max(0, whole)
    }
  }
}
