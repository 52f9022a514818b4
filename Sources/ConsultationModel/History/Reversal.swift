/// What came of taking a step back or making it again.
package struct Reversal: Equatable, Sendable {
  /// What the step was: `the vote`.
  package let summary: String
  package let points: [PointChange]
  package let table: Change.TableChange?
  package let sitting: SittingChange?
  /// Whether something stayed as it is, since somebody else has changed it meanwhile.
  package let isPartial: Bool
}

extension Session {
  /// Brings points from how a step left them to how they are wanted, where nobody came between.
  mutating func turn(
    _ points: [(wanted: Feedback, since: Feedback)],
    table: (wanted: String, since: String)?, sitting: SittingChange?, of change: Change
  ) -> Reversal {
    var changes: [PointChange] = []
    var isPartial = false
    for (wanted, since) in points {
      guard let index = index(of: wanted.id) else {
        isPartial = true
        continue
      }
      let standing = feedback[index]
      var (point, clashes) = standing.combined(with: wanted, since: since)
      isPartial = isPartial || clashes
      // The time of the last edit goes back too, where nothing else was edited.
      if standing.editedAt == since.editedAt { point.editedAt = wanted.editedAt }
      if let after = replace(point), after != standing {
        changes.append(PointChange(before: standing, after: after))
      }
    }
    let table = turn(table, &isPartial)
    let before = self
    if let sitting, apply(sitting) { isPartial = true }
    return Reversal(
      summary: change.summary, points: changes, table: table,
      sitting: sitting == nil ? nil : SittingChange(from: before, to: self),
      isPartial: isPartial)
  }

  private mutating func turn(
    _ wish: (wanted: String, since: String)?, _ isPartial: inout Bool
  ) -> Change.TableChange? {
    guard let wish else { return nil }
    guard table == wish.since else {
      isPartial = true
      return nil
    }
    defer { table = wish.wanted }
    return Change.TableChange(before: table, after: wish.wanted)
  }
}

extension Feedback {
  var withdrawn: Feedback {
    var copy = self
    copy.isWithdrawn = true
    return copy
  }
}
