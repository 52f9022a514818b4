/// Points that the session file doesn't hold yet, since saving it fails: kept with the drafts.
package struct Unsaved: Equatable, Sendable {
  package let stakeholders: [Stakeholder]
  package let points: [Feedback]
  /// The points as the file had them then, where it had them: what another program changed since
  /// can be told from what was changed here.
  package let before: [Feedback]

  package init(stakeholders: [Stakeholder], points: [Feedback], before: [Feedback] = []) {
    self.stakeholders = stakeholders
    self.points = points
    self.before = before
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
    let ofOther = Set(latest.filter(other.points.contains).map(\.id))
    return Unsaved(
      stakeholders: named, points: latest,
      before: before.filter { !ofOther.contains($0.id) }
        + other.before.filter { ofOther.contains($0.id) })
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
    return Unsaved(
      stakeholders: stakeholders.filter { named.contains($0.id) }, points: points,
      before: points.compactMap { known[$0.id] })
  }

  /// Takes in points that were kept with the drafts, field by field where it is known how they
  /// stood before; else what the file has by now in a later version stays.
  package mutating func takeIn(_ unsaved: Unsaved) -> Merge {
    var base = self
    base.feedback = unsaved.before
    var theirs = base
    theirs.feedback = unsaved.points
    theirs.stakeholders = unsaved.stakeholders
    return takeIn(theirs, since: base)
  }
}
