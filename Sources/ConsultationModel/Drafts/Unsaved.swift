/// Points and dots that the session file doesn't hold yet, since saving it fails: kept with the
/// drafts.
package struct Unsaved: Equatable, Sendable {
  package let stakeholders: [Stakeholder]
  package let points: [Feedback]
  /// The points as the file had them then, where it had them: what another program changed since
  /// can be told from what was changed here.
  package let before: [Feedback]
  /// The vote by dots, where it is otherwise than in the file.
  package let dots: Dots?

  package enum Dots: Equatable, Sendable {
    case underWay(DotVote)
    /// Its dots are votes by now, or were all taken back.
    case over
  }

  package init(
    stakeholders: [Stakeholder], points: [Feedback], before: [Feedback] = [], dots: Dots? = nil
  ) {
    self.stakeholders = stakeholders
    self.points = points
    self.before = before
    self.dots = dots
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
        + other.before.filter { ofOther.contains($0.id) }, dots: dots ?? other.dots)
  }
}

extension Session {
  /// What was recorded or changed since `base`; nil where nothing was.
  package func unsaved(since base: Session) -> Unsaved? {
    let known = Dictionary(
      base.feedback.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let points = feedback.filter { known[$0.id] != $0 }
    let dots: Unsaved.Dots? =
      dotVote == base.dotVote ? nil : dotVote.map { .underWay($0) } ?? .over
    guard !points.isEmpty || dots != nil else { return nil }
    let voters = dotVote?.placed.keys.map { $0 } ?? []
    let named = Set(points.compactMap(\.stakeholder) + voters)
    return Unsaved(
      stakeholders: stakeholders.filter { named.contains($0.id) }, points: points,
      before: points.compactMap { known[$0.id] }, dots: dots)
  }

  /// Takes in points that were kept with the drafts, field by field where it is known how they
  /// stood before; else what the file has by now in a later version stays.
  package mutating func takeIn(_ unsaved: Unsaved) -> Merge {
    var base = self
    base.feedback = unsaved.before
    var theirs = base
    theirs.feedback = unsaved.points
    theirs.stakeholders = unsaved.stakeholders
    switch unsaved.dots {
    case .underWay(let vote): dotVote = vote
    case .over: dotVote = nil
    case nil: break
    }
    return takeIn(theirs, since: base)
  }
}
