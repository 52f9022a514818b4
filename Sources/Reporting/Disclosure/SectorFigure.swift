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

  /// What the figure could be in the eyes of a reader who knows how figures are hidden: what is left
  /// out would be shown as few if it were, and is no larger than what still stands.
  func bounds(upTo standing: Int) -> ClosedRange<Int> {
    switch self {
    case .exact(let count): count...count
    case .few: 1...(Self.fewest - 1)
    case .withheld: Self.fewest...max(Self.fewest, standing)
    }
  }
}
