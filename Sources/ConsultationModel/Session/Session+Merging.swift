extension Session {
  /// Takes in what somebody else did to the same session since both stood as `base`.
  ///
  /// Points are matched by id. A point that only one side changed is taken from that side; of one
  /// that both changed, the version edited last stays. Returns how many points came in or changed.
  package mutating func takeIn(_ theirs: Session, since base: Session) -> Int {
    let before = Dictionary(
      base.feedback.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var places: [Feedback.ID: Int] = [:]
    for (index, point) in feedback.enumerated() { places[point.id] = index }
    var changes = 0
    for point in theirs.feedback {
      guard let index = places[point.id] else {
        feedback.append(point)
        changes += 1
        continue
      }
      guard point != feedback[index], point != before[point.id] else { continue }
      if feedback[index] == before[point.id] || isNewer(point, than: feedback[index]) {
        feedback[index] = point
        changes += 1
      }
    }
    takeInStakeholders(of: theirs)
    takeInFacts(of: theirs, since: base)
    return changes
  }

  private mutating func takeInStakeholders(of theirs: Session) {
    for stakeholder in theirs.stakeholders {
      guard let index = stakeholders.firstIndex(where: { $0.id == stakeholder.id }) else {
        stakeholders.append(stakeholder)
        continue
      }
      if stakeholders[index].sector == nil { stakeholders[index].sector = stakeholder.sector }
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
    merge(\.unknownFields)
    merge(\.unknownGuideFields)
    merge(\.unknownTimeFields)
    for (place, seconds) in theirs.secondsSpent {
      spend(seconds: seconds - base.secondsSpent[place, default: 0], at: place)
    }
  }

  private func isNewer(_ point: Feedback, than other: Feedback) -> Bool {
    (point.editedAt ?? point.takenAt) > (other.editedAt ?? other.takenAt)
  }
}
