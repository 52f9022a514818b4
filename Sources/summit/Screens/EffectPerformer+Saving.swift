internal import ConsultationModel
internal import ConsultationUI
internal import SessionStorage

/// Puts the session on disk; what no disk takes is kept with the drafts.
extension EffectPerformer {
  mutating func save(_ order: SaveOrder) throws -> [Event] {
    guard var holding = held, holding.path == order.path else {
      throw Refusal.work("The session is not open here any more, so nothing was saved to it.")
    }
    defer { held = holding }
    let saving: HeldSession.Saving
    do {
      saving = try holding.save(
        order.session, changes: order.changes, heard: order.heard, World.moment())
    } catch {
      let kept = keepUnsaved(order, since: &holding)
      return [.saveFailed(error.sentence + kept)]
    }
    var events: [Event] = []
    if let outside = saving.outside {
      events.append(
        .sessionChangedOutside(outside.session, base: outside.base, path: order.path))
    }
    events.append(
      .sessionSaved(
        SavedSession(
          path: order.path, serial: order.serial, changes: order.changes,
          historyProblem: saving.historyProblem)))
    return events + keepDrafts(after: saving, of: order)
  }

  /// What the files hold now is a draft no more. Drafts that fail take nothing from a save that
  /// went well.
  private mutating func keepDrafts(
    after saving: HeldSession.Saving, of order: SaveOrder
  ) -> [Event] {
    guard unsaved != nil || unwritten != saving.unwritten else { return [] }
    unsaved = nil
    unwritten = saving.unwritten
    do {
      try keepDrafts(of: order.path)
      return []
    } catch {
      return [.draftsFailed(error.sentence)]
    }
  }

  /// Points that no session file takes are kept with the drafts. Returns what to add to the
  /// sentence about it.
  private mutating func keepUnsaved(_ order: SaveOrder, since held: inout HeldSession) -> String {
    unsaved = held.caughtUp(order.session, heard: order.heard).unsaved(since: held.base)
    unwritten = order.changes + held.owed
    do {
      try keepDrafts(of: order.path)
      return ""
    } catch {
      return " Nor is there another place for it: keep this program open."
    }
  }

  func keepDrafts(of path: String) throws(StorageError) {
    guard let id = held?.base.id else { return }
    try DraftFile(forSession: path, id: id, refuge: refuge, keyring)
      .save(KeptDrafts(drafts, unsaved: unsaved, changes: unwritten))
  }

  mutating func saveElsewhere(_ order: SaveOrder) throws -> [Event] {
    guard let original = held?.path else {
      throw Refusal.work("The session is not open any more, so it can't be saved elsewhere.")
    }
    try SessionFile.copy(order.session, of: original, to: order.path, keyring)
    noteMove(of: order.session.id, from: original, to: order.path)
    var holding = try SessionOpening(order.path, refuge: refuge, keyring).held
    let historyProblem = holding.keep(order.changes, of: order.session)
    held = holding
    unsaved = nil
    unwritten = historyProblem == nil ? [] : order.changes
    return [
      .savedElsewhere(path: order.path),
      .sessionSaved(
        SavedSession(
          path: order.path, serial: order.serial, changes: order.changes,
          historyProblem: historyProblem)),
    ]
  }

  /// Whoever finds the old file is to learn where the session went on.
  private func noteMove(of id: Session.ID, from original: String, to path: String) {
    let (old, new) = (World.wholePath(original), World.wholePath(path))
    do {
      try MovedNote(forSession: new, id: id, refuge: refuge).remove()
      try MovedNote(forSession: old, id: id, refuge: refuge).save(new)
    } catch {
      // The session itself is safe, which is what this was about.
    }
  }
}
