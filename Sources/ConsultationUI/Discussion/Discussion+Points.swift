internal import ConsultationModel
internal import TerminalCanvas

extension Discussion {
  /// Up and Down move within the entry line first; past its ends they pick points.
  mutating func pickOrType(_ key: Key, steps: Int, width: Int) {
    if field != nil { return focusField(steps: steps) }
    if picked == nil, entry.handle(key, width: width) { return }
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
    return changePicked(isParked ? "putting it back" : "the parking", moment) { point in
      if point.isParked, point.place == nil {
        return "It belongs to no question yet: move it with ^O."
      }
      point.isParked.toggle()
      return nil
    }
  }

  mutating func withdraw(_ key: Key, _ moment: Moment, width: Int) -> [Request] {
    guard picked != nil else {
      if field == nil { entry.deleteForward() }
      layDownDraft()
      return []
    }
    let isWithdrawn = pickedPoint?.isWithdrawn == true
    return changePicked(isWithdrawn ? "the restoring" : "the withdrawal", moment) { point in
      point.isWithdrawn.toggle()
      return nil
    }
  }

  mutating func vote(_ moment: Moment) -> [Request] {
    changePicked("the vote", moment) { point in
      guard point.votes < Feedback.voteRange.upperBound else { return "No more votes fit." }
      point.votes += 1
      return nil
    }
  }

  mutating func move(_ id: Feedback.ID, to stop: Stop, _ moment: Moment) -> [Request] {
    picked = id
    let requests = changePicked("the move", moment) { point in
      if let place = stop.place {
        point.proposition = place.proposition
        point.question = place.question
      }
      point.isParked = stop == .parked
      return nil
    }
    picked = nil
    return requests
  }

  /// Changes the picked point and saves; the change may refuse with a sentence.
  private mutating func changePicked(
    _ summary: String, _ moment: Moment, _ change: (inout Feedback) -> String?
  ) -> [Request] {
    guard let before = pickedPoint else { return [.say(.hint("Pick a point first: press Up."))] }
    var after = before
    if let refusal = change(&after) { return [.say(.hint(refusal))] }
    after.editedAt = moment.now.inWholeSeconds
    session.replace(after)
    history.noteChange(summary, from: before, to: after)
    if !pointsHere.contains(where: { $0.id == before.id }) { picked = nil }
    return save(saying: "Saved. ^Z takes back \(summary).")
  }

  // MARK: Undo

  /// Takes back typing while there is any, then changes to points.
  mutating func undo() -> [Request] {
    if field == nil, entry.undo() {
      layDownDraft()
      return []
    }
    guard field == nil, entry.isEmpty, mending == nil else {
      return [.say(.hint("Nothing typed to take back."))]
    }
    var changed = session
    guard let step = history.undo(in: &changed) else {
      return [.say(.hint("Nothing to take back."))]
    }
    session = changed
    return save(saying: "Took back \(step.summary). ^Y does it again.")
  }

  mutating func redo() -> [Request] {
    if field == nil, entry.redo() {
      layDownDraft()
      return []
    }
    guard field == nil, entry.isEmpty, mending == nil else {
      return [.say(.hint("Nothing typed to do again."))]
    }
    var changed = session
    guard let step = history.redo(in: &changed) else {
      return [.say(.hint("Nothing to do again."))]
    }
    session = changed
    return save(saying: "Did again: \(step.summary).")
  }

  // MARK: Saving

  /// Asks for the session to be put on disk; the screen says so only once it is.
  mutating func save(saying words: String? = nil) -> [Request] {
    if case .failed = saving {} else { saving = .unsaved }
    sayWhenSaved = words
    return [.perform(.save(session, path: path))]
  }

  mutating func noteSaved() -> [Request] {
    saving = .saved
    failedAt = nil
    defer { sayWhenSaved = nil }
    return (sayWhenSaved.map { [.say(.done($0))] } ?? []) + (isClosing ? [.close] : [])
  }

  /// The failure stays on screen until a save succeeds.
  mutating func noteSaveFailed(_ sentence: String, at now: Timestamp) -> [Request] {
    saving = .failed(sentence)
    failedAt = now
    defer { isClosing = false }
    return isClosing ? [.open(.dialog(.leaveUnsaved(sentence)))] : []
  }

  /// Unsent lines that could not be kept are tried again at the next tick.
  mutating func noteDraftsFailed(_ sentence: String) -> [Request] {
    isDraftKept = false
    isClosing = false
    return [.say(.failed(sentence))]
  }
}
