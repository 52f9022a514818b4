/// Changes made to a session, so that each can be undone and redone.
package struct SessionHistory: Equatable, Sendable {
  /// Every step in the order in which it was taken, those that took others back included.
  package private(set) var changes: [Change] = []
  package private(set) var undone: [Change] = []
  package private(set) var done: [Change] = []
  /// Steps that no file has yet, in the order in which they were taken.
  package private(set) var unwritten: [Change] = []

  package init() {}

  /// The history as its file tells it.
  package init(_ changes: [Change]) {
    for change in changes { replay(change) }
  }

  package var canUndo: Bool { !done.isEmpty }
  package var canRedo: Bool { !undone.isEmpty }

  /// Remembers a change that was just made.
  package mutating func note(_ change: Change) {
    replay(change)
    unwritten.append(change)
  }

  /// Forgets which steps were not written: those up to and with the last of `changes`.
  package mutating func noteWritten(_ changes: [Change]) {
    let ids = Set(changes.map(\.id))
    unwritten.removeAll { ids.contains($0.id) }
  }

  /// Takes up what the file holds, of other days and other programs too, with our own last steps
  /// on top where the file has them not yet.
  package mutating func takeUp(_ file: [Change]) {
    let known = Set(file.map(\.id))
    let ours = unwritten
    self = SessionHistory(file)
    for change in ours where !known.contains(change.id) { note(change) }
  }

  /// Takes the last step back in `session` and says what came of it; nil where there is none.
  ///
  /// A field that somebody else has changed since stays as they have it. A recorded point is
  /// withdrawn: nothing vanishes.
  package mutating func undo(
    in session: inout Session, by name: String, _ moment: Moment
  ) -> Reversal? {
    guard let change = done.last else { return nil }
    let points = change.points.map { point in
      (wanted: point.before ?? point.after.withdrawn, since: point.after)
    }
    let reversal = session.turn(
      points, table: change.table.map { ($0.before, since: $0.after) },
      sitting: change.sitting?.reversed, of: change)
    note(change, .undid(change.id), reversal, moment, by: name)
    return reversal
  }

  /// Makes the step undone last again; nil where there is none.
  package mutating func redo(
    in session: inout Session, by name: String, _ moment: Moment
  ) -> Reversal? {
    guard let change = undone.last else { return nil }
    let points = change.points.map { point in
      (wanted: point.after, since: point.before ?? point.after.withdrawn)
    }
    let reversal = session.turn(
      points, table: change.table.map { ($0.after, since: $0.before) }, sitting: change.sitting,
      of: change)
    note(change, .redid(change.id), reversal, moment, by: name)
    return reversal
  }

  private mutating func note(
    _ change: Change, _ kind: Change.Kind, _ reversal: Reversal, _ moment: Moment, by: String
  ) {
    note(
      Change(
        id: moment.id(Change.ordinal), at: moment.now.inWholeSeconds, by: by, kind: kind,
        summary: change.summary, points: reversal.points, table: reversal.table,
        sitting: reversal.sitting))
  }

  private mutating func replay(_ change: Change) {
    changes.append(change)
    switch change.kind {
    case .made:
      done.append(change)
      undone.removeAll()
    case .undid(let id): Self.move(id, from: &done, to: &undone)
    case .redid(let id):
      // Another program's step may have come between: after it, nothing was left to redo.
      if !undone.contains(where: { $0.id == id }), let change = forgotten(id) {
        undone.append(change)
      }
      Self.move(id, from: &undone, to: &done)
    case .merged: break
    }
  }

  /// A step that stands neither to be taken back nor to be made again.
  private func forgotten(_ id: Change.ID) -> Change? {
    guard !done.contains(where: { $0.id == id }) else { return nil }
    return changes.last { $0.id == id && $0.kind == .made }
  }

  private static func move(_ id: Change.ID, from one: inout [Change], to other: inout [Change]) {
    // From the end: what is taken back was mostly done a moment ago.
    guard let index = one.lastIndex(where: { $0.id == id }) else { return }
    other.append(one.remove(at: index))
  }
}
