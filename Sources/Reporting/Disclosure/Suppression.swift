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
      // Where every figure is as large as a small one can be, `<5` itself gives them away.
      guard let next = nextToHide(figures) else { return counts.map { _ in .withheld } }
      figures[next] = .withheld
    }
    return figures
  }

  /// Whether a hidden figure can only have one value.
  static func gives(_ figures: [SectorFigure], _ whole: Int) -> Bool {
    let bounds = figures.map { $0.bounds(in: whole) }
    let least = bounds.reduce(0) { $0 + $1.lowerBound }
    let most = bounds.reduce(0) { $0 + $1.upperBound }
    return zip(figures, bounds).contains { figure, own in
      guard figure.isHidden else { return false }
      let low = max(own.lowerBound, whole - (most - own.upperBound))
      let high = min(own.upperBound, whole - (least - own.lowerBound))
      return low == high
    }
  }

  // The smallest figure that still stands, so that as little as possible is lost.
  private static func nextToHide(_ figures: [SectorFigure]) -> Int? {
    let standing = figures.enumerated().compactMap { position, figure -> (Int, Int)? in
      if case .exact(let count) = figure { (count == 0 ? .max : count, position) } else { nil }
    }
    return standing.min { $0 < $1 }?.1
  }
}

extension SectorFigure {
  var isHidden: Bool {
    if case .exact = self { false } else { true }
  }
}
