extension Session {
  /// Takes in what somebody else did to the same session since both stood as `base`.
  ///
  /// Points are matched by id and compared by revision. What only one side changed is taken from
  /// that side, field by field; of a field that both changed the later version stays.
  package mutating func takeIn(_ theirs: Session, since base: Session) -> Merge {
    let before = Dictionary(
      base.feedback.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var places: [Feedback.ID: Int] = [:]
    for (index, point) in feedback.enumerated() { places[point.id] = index }
    var merge = Merge()
    for point in theirs.feedback {
      if let index = places[point.id] {
        settle(point, at: index, since: before[point.id], &merge)
      } else {
        places[point.id] = feedback.count
        feedback.append(point)
        merge.added += 1
      }
    }
    takeInStakeholders(of: theirs, since: base)
    signOffs.removeAll { base.signOffs.contains($0) && !theirs.signOffs.contains($0) }
    signOffs += theirs.signOffs.filter { !signOffs.contains($0) && !base.signOffs.contains($0) }
    signOffs.sort { $0.at < $1.at }
    takeInFacts(of: theirs, since: base)
    return merge
  }

  /// Takes in another copy of the same session, of which no common past is known: points that only it
  /// has, and of others the later version.
  @discardableResult
  package mutating func takeIn(copy: Session) -> Merge {
    var base = copy
    base.feedback = []
    base.signOffs = []
    return takeIn(copy, since: base)
  }

  private mutating func settle(
    _ theirs: Feedback, at index: Int, since base: Feedback?, _ merge: inout Merge
  ) {
    let ours = feedback[index]
    guard theirs != ours, theirs != base else { return }
    guard ours != base else {
      feedback[index] = theirs
      merge.changed += 1
      return
    }
    let (winner, loser) = theirs.isLater(than: ours) ? (theirs, ours) : (ours, theirs)
    // Without a common past every field that differs is one that both changed.
    var (point, clashes) = base.map { winner.combined(with: loser, since: $0) } ?? (winner, true)
    point.revision = max(ours.revision, theirs.revision)
    // What holds changes of both sides is later than either.
    if point != winner.revised(point.revision) { point.revision += 1 }
    point.editedAt = [ours.editedAt, theirs.editedAt].compactMap(\.self).max()
    if clashes { merge.overruled.append(PointChange(before: loser, after: point)) }
    guard point != ours else { return }
    feedback[index] = point
    merge.changed += 1
  }

  private mutating func takeInStakeholders(of theirs: Session, since base: Session) {
    var places: [Stakeholder.ID: Int] = [:]
    for (index, stakeholder) in stakeholders.enumerated() { places[stakeholder.id] = index }
    for stakeholder in theirs.stakeholders {
      guard let index = places[stakeholder.id] else {
        places[stakeholder.id] = stakeholders.count
        stakeholders.append(stakeholder)
        continue
      }
      if stakeholders[index].isAway == base.stakeholder(stakeholder.id)?.isAway {
        stakeholders[index].isAway = stakeholder.isAway
      }
      if stakeholders[index].sector == nil { stakeholders[index].sector = stakeholder.sector }
      // A name never changes; one that is gone on either side was erased there.
      if stakeholder.name.isEmpty { stakeholders[index].name = "" }
    }
  }

  /// What is said of the sitting itself: ours where we changed it, else theirs. Time adds up.
  private mutating func takeInFacts(of theirs: Session, since base: Session) {
    func merge<Value: Equatable>(_ field: WritableKeyPath<Session, Value>) {
      if self[keyPath: field] == base[keyPath: field] {
        self[keyPath: field] = theirs[keyPath: field]
      }
    }
    merge(\.title)
    merge(\.date)
    merge(\.venue)
    merge(\.table)
    merge(\.facilitator)
    merge(\.noteTaker)
    merge(\.defaultAttribution)
    merge(\.plan.end)
    merge(\.plan.seconds)
    merge(\.plan.rounds)
    merge(\.plan.unknownFields)
    merge(\.dotVote)
    merge(\.unknownFields)
    merge(\.unknownGuideFields)
    merge(\.unknownTimeFields)
    for (place, seconds) in theirs.secondsSpent {
      spend(seconds: seconds - base.secondsSpent[place, default: 0], at: place)
    }
  }
}

extension Feedback {
  fileprivate func revised(_ revision: Int) -> Feedback {
    var copy = self
    copy.revision = revision
    return copy
  }
}
