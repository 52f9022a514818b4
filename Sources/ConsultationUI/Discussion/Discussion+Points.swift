internal import ConsultationModel
internal import TerminalCanvas

extension Discussion {
  /// Up and Down move within the entry line first; past its ends they pick points.
  mutating func pickOrType(_ key: Key, steps: Int, width: Int) {
    if field != nil { return focusField(steps: steps) }
    if picked == nil, entry.hear(key, width: width) { return }
    pick(steps: steps)
  }

  private mutating func pick(steps: Int) {
    let points = pointsHere
    guard !points.isEmpty else { return }
    let index = points.firstIndex { $0.id == picked } ?? points.count
    let next = index + steps
    // Below the newest point is the entry line again.
    picked = next >= points.count ? nil : points[max(0, next)].id
  }

  mutating func park(_ moment: Moment) -> [Request] {
    if picked == nil, mending == nil, !reading.entry.text.isEmpty {
      return record(parked: true, moment)
    }
    let isParked = pickedPoint?.isParked == true
    return changePicked(isParked ? "the unparking" : "the parking", moment) { point in
      if point.isParked, point.place == nil {
        return "It belongs to no question yet: move it with \(Self.bindings.key(.move))."
      }
      point.park(!point.isParked)
      return nil
    }
  }

  mutating func withdraw(_ key: Key, _ moment: Moment, width: Int) -> [Request] {
    guard picked != nil else { return deleteForward() }
    let isWithdrawn = pickedPoint?.isWithdrawn == true
    return changePicked(isWithdrawn ? "the restoring" : "the withdrawal", moment) { point in
      point.isWithdrawn.toggle()
      return nil
    }
  }

  /// With no point picked ^D is the Del of many shells; where it erases nothing, a point was meant.
  private mutating func deleteForward() -> [Request] {
    guard field == nil else { return [] }
    let before = entry.text
    entry.deleteForward()
    layDownDraft()
    return entry.text == before ? [.say(Self.pickFirst)] : []
  }

  static var pickFirst: Status {
    .hint("Pick a point first: press \(bindings.key(.pickOlder)).")
  }

  mutating func vote(_ moment: Moment) -> [Request] {
    changePicked("the vote", moment) { point in
      guard point.votes < Feedback.voteRange.upperBound else { return "No more votes fit." }
      point.votes += 1
      return nil
    }
  }

  mutating func move(_ id: Feedback.ID, to stop: Stop, _ moment: Moment) -> [Request] {
    changePoint(id, "the move to \(guide.name(of: stop))", moment) { point in
      if let place = stop.place {
        point.proposition = place.proposition
        point.question = place.question
      }
      point.park(stop == .parked)
    }
  }

  /// Changes a point, picked or not, and leaves none picked.
  mutating func changePoint(
    _ id: Feedback.ID, _ summary: String, _ moment: Moment, _ change: (inout Feedback) -> Void
  ) -> [Request] {
    picked = id
    defer { picked = nil }
    return changePicked(summary, moment) { point in
      change(&point)
      return nil
    }
  }

  /// Changes the picked point and saves; the change may refuse with a sentence.
  private mutating func changePicked(
    _ summary: String, _ moment: Moment, _ change: (inout Feedback) -> String?
  ) -> [Request] {
    // Somebody may have taken over while a question about the point was open.
    guard !isReading else { return refuseToWrite() }
    guard let before = pickedPoint else { return [.say(Self.pickFirst)] }
    var after = before
    if let refusal = change(&after) { return [.say(.hint(refusal))] }
    after.editedAt = moment.now.inWholeSeconds
    if let standing = session.replace(after) {
      note(summary, [PointChange(before: before, after: standing)], moment)
    }
    if !pointsHere.contains(where: { $0.id == before.id }) { picked = nil }
    return save(saying: "Saved. \(Self.bindings.key(.undo)) takes back \(summary).")
  }
}
