/// What several coders say together of one point.
package struct CombinedCoding: Equatable, Sendable {
  package fileprivate(set) var coding: PointCoding
  /// Themes on which they differ.
  package fileprivate(set) var disputed: Set<Theme.ID>
  /// How many of them said something of the point.
  package fileprivate(set) var coders: Int
}

/// What several coders say together: for each theme of a point the greater number of them decides,
/// and whoever decided on the point last where they are even.
package struct CombinedCodings: Equatable, Sendable {
  package private(set) var points: [PointReference: CombinedCoding] = [:]

  /// The same whatever the order of `codings`.
  package init(_ codings: [Codings], in codebook: Codebook) {
    var opinions: [PointReference: [Opinion]] = [:]
    for log in codings {
      for (point, coding) in log.points {
        guard let last = log.lastDecision(on: point) else { continue }
        opinions[point, default: []].append(Opinion(codebook.current(coding), last))
      }
    }
    points = opinions.mapValues { Self.together($0.sorted { $0.isLater(than: $1) }) }
  }

  package subscript(point: PointReference) -> PointCoding {
    points[point]?.coding ?? PointCoding()
  }

  /// What people hold of a point on which a note-taker had put themes at the table: coders have
  /// looked again, so that what they took off is off.
  package func coding(of point: PointReference, noted: [Theme.ID]) -> PointCoding {
    var coding = self[point]
    guard !coding.isNone else { return coding }
    coding.themes.formUnion(Set(noted).subtracting(coding.rejected))
    return coding
  }

  /// `opinions` has the latest first.
  private static func together(_ opinions: [Opinion]) -> CombinedCoding {
    var result = PointCoding()
    var disputed: Set<Theme.ID> = []
    for theme in Set(opinions.flatMap(\.themes)) {
      let votes = opinions.compactMap { $0.vote(on: theme) }
      let balance = votes.reduce(0) { $0 + ($1 ? 1 : -1) }
      let stands = balance == 0 ? votes.first == true : balance > 0
      if stands { result.themes.insert(theme) } else { result.rejected.insert(theme) }
      if Set(votes).count > 1 { disputed.insert(theme) }
    }
    result.isNone = result.themes.isEmpty && opinions.contains { $0.coding.isComplete }
    result.unsettled = Set(opinions.flatMap(\.coding.unsettled)).subtracting(result.themes)
    return CombinedCoding(coding: result, disputed: disputed, coders: opinions.count)
  }
}

/// What one coder holds of a point, and when they last said so.
private struct Opinion {
  let coding: PointCoding
  private let last: Decision

  init(_ coding: PointCoding, _ last: Decision) {
    self.coding = coding
    self.last = last
  }

  var themes: Set<Theme.ID> { coding.themes.union(coding.rejected) }

  /// Nil where the coder left open whether the theme is there.
  func vote(on theme: Theme.ID) -> Bool? {
    if coding.themes.contains(theme) { return true }
    return coding.isComplete || coding.rejected.contains(theme) ? false : nil
  }

  func isLater(than other: Opinion) -> Bool {
    (last.at, last.id) > (other.last.at, other.last.id)
  }
}
