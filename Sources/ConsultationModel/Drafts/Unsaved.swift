/// Points that the session file doesn't hold yet, since saving it fails: kept with the drafts.
package struct Unsaved: Equatable, Sendable {
  package let stakeholders: [Stakeholder]
  package let points: [Feedback]

  package init(stakeholders: [Stakeholder], points: [Feedback]) {
    self.stakeholders = stakeholders
    self.points = points
  }

  /// Both, where two places kept some: the later version of each point.
  package func joined(with other: Unsaved?) -> Unsaved {
    guard let other else { return self }
    let versions = Dictionary(grouping: points + other.points, by: \.id)
    let ids = (points + other.points).map(\.id)
    var seen: Set<Feedback.ID> = []
    let latest = ids.filter { seen.insert($0).inserted }.compactMap { id in
      versions[id]?.max { $1.isLater(than: $0) }
    }
    var known: Set<Stakeholder.ID> = []
    let named = (stakeholders + other.stakeholders).filter { known.insert($0.id).inserted }
    return Unsaved(stakeholders: named, points: latest)
  }
}

extension Session {
  /// What was recorded or changed since `base`; nil where nothing was.
  package func unsaved(since base: Session) -> Unsaved? {
    let known = Dictionary(
      base.feedback.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let points = feedback.filter { known[$0.id] != $0 }
    guard !points.isEmpty else { return nil }
    let named = Set(points.compactMap(\.stakeholder))
    return Unsaved(stakeholders: stakeholders.filter { named.contains($0.id) }, points: points)
  }

  /// Takes in points that were kept with the drafts; what the file has by now in a later version
  /// stays.
  package mutating func takeIn(_ unsaved: Unsaved) -> Merge {
    var base = self
    base.feedback = []
    var theirs = base
    theirs.feedback = unsaved.points
    theirs.stakeholders = unsaved.stakeholders
    return takeIn(theirs, since: base)
  }
}
