internal import ConsultationModel

extension Discussion {
  /// Asks for the session to be put on disk; the screen says so only once it is.
  mutating func save(saying words: String? = nil) -> [Request] {
    guard !isReading else { return [] }
    if case .failed = saving {} else { saving = .unsaved }
    saveSerial += 1
    timeSaved = SavedTime(at: now, spent: session.secondsSpent)
    hasTypedOn = false
    savingSince = savingSince ?? now
    sayWhenSaved = words ?? sayWhenSaved
    return [.perform(.save(order(to: path)))]
  }

  mutating func saveElsewhere(to path: String) -> [Request] {
    saveSerial += 1
    return [.perform(.saveElsewhere(order(to: path)))]
  }

  private func order(to path: String) -> SaveOrder {
    SaveOrder(
      session: session, changes: history.unwritten, path: path, serial: saveSerial, heard: heard)
  }

  /// A save that was overtaken by another says nothing yet: the other is still on its way.
  mutating func noteSaved(_ saved: SavedSession) -> [Request] {
    if saved.historyProblem == nil { history.noteWritten(saved.changes) }
    guard saved.serial == saveSerial else { return [] }
    saving = .saved
    savingSince = nil
    // A history that takes nothing is tried again like a save that failed.
    failedAt = saved.historyProblem == nil ? nil : now
    defer {
      sayWhenSaved = nil
      historyProblem = saved.historyProblem
    }
    let words: [Request]
    if let problem = saved.historyProblem, problem != historyProblem {
      words = [.say(.failed("Saved, but what you did can't be taken back tomorrow: \(problem)"))]
    } else {
      words = sayWhenSaved.map { [.say(.done($0))] } ?? []
    }
    return words + (isClosing ? [.close] : [])
  }

  /// The failure stays on screen until a save succeeds.
  mutating func noteSaveFailed(_ sentence: String) -> [Request] {
    saving = .failed(sentence)
    failedAt = now
    defer { isClosing = false }
    return isClosing ? [.open(.dialog(.unsaved(sentence, isLeaving: true)))] : []
  }

  mutating func noteSavedElsewhere(_ path: String) -> [Request] {
    move(to: path)
    heard = 0
    sayWhenSaved = nil
    saving = .saved
    savingSince = nil
    failedAt = nil
    isDraftKept = false
    return [.say(.done("Saved. The session goes on in \(path)."))]
  }

  /// Unsent lines that could not be kept are tried again at the next tick.
  mutating func noteDraftsFailed(_ sentence: String) -> [Request] {
    isDraftKept = false
    isClosing = false
    return [.say(.failed(sentence))]
  }

  /// Whether a save takes so long that it should be said.
  var isSavingSlowly: Bool {
    guard case .unsaved = saving, let savingSince else { return false }
    return now.milliseconds - savingSince.milliseconds >= 1000
  }
}
