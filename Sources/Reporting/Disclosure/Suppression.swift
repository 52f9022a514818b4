/// Hides small counts of a row of figures that add up to a known whole, and as many others as it
/// takes that none of the hidden ones can be worked out.
enum Suppression {
  static func published(_ counts: [Int]) -> [SectorFigure] {
    let whole = counts.reduce(0, +)
    // Of so few points even an empty cell says where they are.
    guard whole >= SectorFigure.fewest else {
      return counts.map { _ in whole == 0 ? .exact(0) : .withheld }
    }
    var figures = counts.map { count -> SectorFigure in
      (1..<SectorFigure.fewest).contains(count) ? .few : .exact(count)
    }
    while gives(figures, whole) {
      // Where hiding every figure isn't enough, `<5` itself gives them away.
      guard let next = nextToHide(figures) else { return counts.map { _ in .withheld } }
      figures[next] = .withheld
    }
    return figures
  }

  /// Whether a hidden figure can only have one value.
  static func gives(_ figures: [SectorFigure], _ whole: Int) -> Bool {
    let standing = figures.compactMap(\.standing).min() ?? whole
    let bounds = figures.map { $0.bounds(upTo: standing) }
    let least = bounds.reduce(0) { $0 + $1.lowerBound }
    let most = bounds.reduce(0) { $0 + $1.upperBound }
    return zip(figures, bounds).contains { figure, own in
      guard figure.isHidden else { return false }
      let low = max(own.lowerBound, whole - (most - own.upperBound))
      let high = min(own.upperBound, whole - (least - own.lowerBound))
      return low == high
    }
  }

  // The smallest figure that still stands, so that as little as possible is lost. Empty ones hide
  // nothing.
  private static func nextToHide(_ figures: [SectorFigure]) -> Int? {
    let standing = figures.enumerated().compactMap { position, figure in
      figure.standing.map { ($0, position) }
    }
    return standing.min { $0 < $1 }?.1
  }
}

extension SectorFigure {
  /// The count where it is shown and more than none.
  fileprivate var standing: Int? {
    if case .exact(let count) = self, count > 0 { count } else { nil }
  }

  var isHidden: Bool {
    if case .exact = self { false } else { true }
  }
}
