internal import ConsultationModel
internal import TerminalCanvas

extension Discussion {
  /// Remembers what was just done, to be taken back and to be read later.
  mutating func note(_ summary: String, _ points: [PointChange], _ moment: Moment) {
    forgetTyping()
    history.note(
      Change(
        id: moment.id(Change.ordinal), at: moment.now.inWholeSeconds, by: author, summary: summary,
        points: points))
  }

  /// Changes the session in whatever way, as one step that can be taken back; false where nothing came
  /// of it.
  mutating func change(
    _ summary: String, _ moment: Moment, _ work: (inout Session) -> Void
  ) -> Bool {
    let before = session
    work(&session)
    guard
      let step = Change(summary, from: before, to: session, by: author, moment: moment)
    else { return false }
    forgetTyping()
    history.note(step)
    return true
  }

  /// What was typed and erased before a change is no longer the last thing that was done.
  private mutating func forgetTyping() {
    if entry.isEmpty { entry.set("") }
  }

  /// Takes back typing while there is any, then changes to points, those of other days included.
  mutating func undo(_ moment: Moment) -> [Request] {
    if field == nil, entry.undo() {
      layDownDraft()
      return []
    }
    guard field == nil, entry.isEmpty, mending == nil else {
      return [.say(.hint("Nothing typed to take back."))]
    }
    return undoChange(moment)
  }

  /// Takes the last change back, whatever stands in the line: for screens that change points and have
  /// no line.
  mutating func undoChange(_ moment: Moment) -> [Request] {
    guard !isReading else { return refuseToWrite() }
    if !history.canUndo, !isHistoryRead { return readHistory(for: .undo) }
    var changed = session
    let last = history.done.last?.id
    guard let step = history.undo(in: &changed, by: author, moment) else {
      return [.say(.hint("Nothing to take back."))]
    }
    session = changed
    follow(last, isUndone: true)
    return save(
      saying: words(
        "Took back \(step.summary)\(which(step)).", step,
        "\(Self.bindings.key(.redo)) does it again."))
  }

  /// Which point it was, where that is one that doesn't stand on the screen.
  private func which(_ step: Reversal) -> String {
    guard step.points.count == 1 else { return "" }
    let point = step.points[0].before ?? step.points[0].after
    guard let place = place(of: point) else { return "" }
    return ": “\(DisplayText.clipped(point.text.inOneLine, to: 24))” (\(guide.name(of: place)))"
  }

  mutating func redo(_ moment: Moment) -> [Request] {
    if field == nil, entry.redo() {
      layDownDraft()
      return []
    }
    guard field == nil, entry.isEmpty, mending == nil else {
      return [.say(.hint("Nothing typed to do again."))]
    }
    return redoChange(moment)
  }

  mutating func redoChange(_ moment: Moment) -> [Request] {
    guard !isReading else { return refuseToWrite() }
    if !history.canRedo, !isHistoryRead { return readHistory(for: .redo) }
    var changed = session
    let last = history.undone.last?.id
    guard let step = history.redo(in: &changed, by: author, moment) else {
      return [.say(.hint("Nothing to do again."))]
    }
    session = changed
    follow(last, isUndone: false)
    return save(saying: words("Did again: \(step.summary)\(which(step)).", step, ""))
  }

  mutating func showHistory() -> [Request] {
    [
      .open(
        .history(
          HistoryScreen(
            guide: guide,
            people: Dictionary(
              session.stakeholders.map { ($0.id, $0.label) }, uniquingKeysWith: { $1 }))))
    ] + readHistory(for: .show)
  }

  /// The history has come; what was asked for is done.
  mutating func take(_ read: ReadHistory, _ moment: Moment) -> [Request] {
    history.takeUp(read.changes)
    isHistoryRead = true
    defer { awaitingHistory = nil }
    switch awaitingHistory {
    case .undo: return undoChange(moment)
    case .redo: return redoChange(moment)
    case .show, nil: return []
    }
  }

  private mutating func readHistory(for wish: HistoryWish) -> [Request] {
    awaitingHistory = wish
    return [.perform(.readHistory(path: path))]
  }

  private func words(_ done: String, _ step: Reversal, _ hint: String) -> String {
    let rest = step.isPartial ? "What was changed elsewhere since stays as it is." : hint
    return rest.isEmpty ? done : "\(done) \(rest)"
  }
}
