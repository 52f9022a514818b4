internal import ConsultationModel
internal import TerminalCanvas

extension Discussion {
  /// Hears a key; `width` is that of the entry line.
  mutating func handle(_ key: Key, moment: Moment, width: Int) -> [Request] {
    now = moment.now
    hasTypedOn = true
    let action = Self.bindings.action(for: key)
    if action != .nextField { completion = nil }
    if let requests = takeStanceOffer(action, moment) { return requests }
    if let action {
      return perform(action, key: key, moment: moment, width: width)
    }
    return type(key, width: width)
  }

  /// Text that came in one piece.
  mutating func paste(_ text: String) -> [Request] {
    guard !isReading else { return refuseToWrite() }
    let lines = text.split(whereSeparator: \.isNewline)
    guard lines.count > 1, field == nil else {
      insert(lines.joined(separator: " "))
      return []
    }
    return [.open(.dialog(.paste(text: text.trimmed, lines: lines.count)))]
  }

  /// Text put into whatever is being typed in.
  mutating func insert(_ text: String) {
    picked = nil
    if field != nil {
      insertInField(text)
    } else {
      entry.insert(text)
    }
    layDownDraft()
  }

  /// Time passes at the place where the walk stands.
  mutating func tick(_ now: Timestamp, unfinished: Unfinished?) -> [Request] {
    self.now = now
    let look = [Request.perform(.lookOutside(path: path, heard: heard))]
    guard !isReading else { return look }
    return look + goOn(now, unfinished)
  }

  private static let longestUnsavedTime = 20

  private mutating func goOn(_ now: Timestamp, _ unfinished: Unfinished?) -> [Request] {
    var bell: [Request] = []
    if let lastTick, let place = stop.place {
      let seconds = now.seconds(since: lastTick)
      // A longer gap is a lid that was closed or a clock that was set, not talk.
      if (1...60).contains(seconds), !isPaused {
        bell = ring(seconds, at: place, since: lastTick)
        session.spend(seconds: seconds, at: place)
      }
      // What is left of a second counts at the next tick.
      if seconds != 0 {
        self.lastTick = (1...60).contains(seconds) ? lastTick.adding(seconds: seconds) : now
      }
    } else {
      lastTick = now
    }
    // The wall reads the time from the file, and a crash must not cost a question's.
    if saving == .saved, session.secondsSpent != timeSaved.spent,
      abs(now.seconds(since: timeSaved.at)) >= Self.longestUnsavedTime
    {
      bell += save()
    }
    guard isTimeToKeepDrafts(now) else { return bell }
    draftsKeptAt = now
    return bell + keepDrafts(with: unfinished) + saveAgain(now)
  }

  /// A save that failed is tried again by itself every few seconds.
  private mutating func saveAgain(_ now: Timestamp) -> [Request] {
    guard let failedAt, abs(now.milliseconds - failedAt.milliseconds) >= 5000 else { return [] }
    return save(saying: saving.isFailed ? "Saved." : nil)
  }

  // Often enough that a crash costs less than a second of typing; not at every key, since a busy
  // disk would be felt.
  private func isTimeToKeepDrafts(_ now: Timestamp) -> Bool {
    guard let draftsKeptAt else { return true }
    return abs(now.milliseconds - draftsKeptAt.milliseconds) >= 400
  }

  /// What stands in the line, to be put on disk if it has changed since.
  mutating func keepDrafts(with unfinished: Unfinished? = nil) -> [Request] {
    guard !isReading else { return [] }
    layDownDraft(with: unfinished)
    guard !isDraftKept else { return [] }
    isDraftKept = true
    return [.perform(.keepDrafts(drafts, path: path))]
  }

  private mutating func type(_ key: Key, width: Int) -> [Request] {
    if key == .control("c") {
      return [.say(.hint("\(Self.bindings.key(.close)) closes the session. Everything is kept."))]
    }
    guard !isReading else { return refuseToWrite() }
    if field != nil {
      typeInField(key)
    } else {
      if case .character = key { picked = nil }
      _ = entry.hear(key, width: width)
    }
    layDownDraft()
    return []
  }

  private mutating func perform(
    _ action: Action, key: Key, moment: Moment, width: Int
  ) -> [Request] {
    if isReading, action.writes, !(action == .enter && isElsewherePicked) {
      return refuseToWrite()
    }
    switch action {
    case .enter: return enter(moment)
    case .newLine: insert("\n")
    case .nextField: return finishWordOrNextField()
    case .previousField: return leaveField(steps: -1)
    case .cancel: return cancel()
    case .nextQuestion: return walk(to: neighbour(steps: 1))
    case .previousQuestion: return walk(to: neighbour(steps: -1))
    case .nextProposition: return walk(to: firstStopOfNextProposition)
    case .pickOlder: pickOrType(key, steps: -1, width: width)
    case .pickNewer: pickOrType(key, steps: 1, width: width)
    case .scrollUp: scroll += 5
    case .scrollDown: scroll = max(0, scroll - 5)
    case .putBack: putBack()
    case .park: return park(moment)
    case .withdraw: return withdraw(key, moment, width: width)
    case .vote: return vote(moment)
    case .undo: return undo(moment)
    case .redo: return redo(moment)
    case .pause: return pause()
    case .extend: return stop.place.map { extend($0, minutes: 1, moment) } ?? []
    default: return open(action)
    }
    return []
  }

  private mutating func putBack() {
    if field == nil { entry.yank() }
    layDownDraft()
  }

  private mutating func cancel() -> [Request] {
    if field != nil {
      let objection = fieldObjection
      field = nil
      if let objection { return [.say(.hint("Left out: \(objection)"))] }
    } else if picked != nil {
      picked = nil
    } else if mending != nil {
      return stopMending()
    } else if search != nil {
      search = nil
    }
    scroll = 0
    return []
  }
}
