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
    return changes
  }

  private mutating func takeInStakeholders(of theirs: Session) {
    let known = Set(stakeholders.map(\.id))
    stakeholders += theirs.stakeholders.filter { !known.contains($0.id) }
  }

  private func isNewer(_ point: Feedback, than other: Feedback) -> Bool {
    (point.editedAt ?? point.takenAt) > (other.editedAt ?? other.takenAt)
  }
}
