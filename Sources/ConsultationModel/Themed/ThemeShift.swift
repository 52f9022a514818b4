/// A point that counts under other themes than it did, and why.
package struct ThemeShift: Equatable, Sendable {
  /// What brought it about.
  package enum Cause: Hashable, Sendable {
    case newPoint
    case mended
    case decided
    /// The codebook has another shape: themes merged, split, added or retired.
    case codebook
    /// The words that a theme is known by are others.
    case terms
    /// The machine learnt from that many more coded points.
    case learning(Int)
    /// The program's method is another.
    case method(before: String)
    /// What one point means to the machine depends a little on all the others.
    case otherPoints
  }

  package let point: PointReference
  package let added: [Theme.ID]
  package let removed: [Theme.ID]
  package let cause: Cause

  package init(
    point: PointReference, added: [Theme.ID], removed: [Theme.ID], cause: Cause
  ) {
    self.point = point
    self.added = added
    self.removed = removed
    self.cause = cause
  }
}

extension ThemeRun {
  /// The points of this run that stand otherwise than in an earlier one, in the order of ids.
  package func shifts(since earlier: ThemeRun) -> [ThemeShift] {
    points.sorted { $0.key < $1.key }.compactMap { shift(of: $0, $1, since: earlier) }
  }

  private func shift(
    of point: PointReference, _ now: Standing, since earlier: ThemeRun
  ) -> ThemeShift? {
    let before = earlier.points[point]
    let added = now.themes.subtracting(before?.themes ?? [])
    let removed = before?.themes.subtracting(now.themes) ?? []
    guard before == nil || !added.isEmpty || !removed.isEmpty else { return nil }
    return ThemeShift(
      point: point, added: added.sorted(), removed: removed.sorted(),
      cause: before.map { cause(of: added.union(removed), $0, now, since: earlier) } ?? .newPoint)
  }

  /// The nearest of the causes: what a person did to the point comes before what anything else
  /// may have done to it.
  private func cause(
    of moved: Set<Theme.ID>, _ before: Standing, _ now: Standing, since earlier: ThemeRun
  ) -> ThemeShift.Cause {
    if moved.contains(where: { (themes[$0] == nil) != (earlier.themes[$0] == nil) }) {
      return .codebook
    }
    if now.isDecided { return .decided }
    if now.revision != before.revision { return .mended }
    if moved.contains(where: { themes[$0] != earlier.themes[$0] }) { return .terms }
    if method != earlier.method { return .method(before: earlier.method) }
    if decided != earlier.decided { return .learning(decided - earlier.decided) }
    return before.isDecided ? .decided : .otherPoints
  }
}
