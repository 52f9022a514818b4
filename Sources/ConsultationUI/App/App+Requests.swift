internal import ConsultationModel
internal import TerminalCanvas

extension App {
  /// Does what the screens asked for, and gathers what only the outside can do.
  mutating func carryOut(_ requests: [Request], _ moment: Moment) -> [Effect] {
    requests.flatMap { carryOut($0, moment) }
  }

  private mutating func carryOut(_ request: Request, _ moment: Moment) -> [Effect] {
    switch request {
    case .perform(.quit) where bench.saving.isOwed && !bench.saving.isQuitting:
      return leaveThemesSaved(moment)
    case .perform(let effect): return [effect]
    case .prepareReport(let wishes):
      // It may stand as it was left, with choices of its own.
      let shown = if case .report(let screen) = layers.last { screen.wishes } else { wishes }
      return [.prepareReport(shown, columns: size.columns - 2)]
    case .say(let status): return say(status)
    case .askCoder(let key): return askCoder(then: key)
    case .openThemes(let scope): return openThemes(scope)
    case .openDecisions(var screen):
      screen.left = unfinishedDecisions
      layers.append(.decisions(screen))
      return [.gatherDecisions(screen.scope)]
    case .openTime: return open(discussion.map { .time(TimeScreen($0)) } ?? .discussion, moment)
    case .openTour: return openTour(moment)
    case .open(let layer): return open(layer, moment)
    case .close: return close()
    case .go(let stop):
      layers.removeAll { $0 != .sessions && $0 != .discussion }
      return carryOut(discussion?.walk(to: stop) ?? [], moment)
    case .seek(let point): return seek(point, moment)
    }
  }

  private mutating func open(_ layer: Layer, _ moment: Moment) -> [Effect] {
    if case .newSession = layer {
      layers.append(.newSession(newForm(moment)))
    } else if case .report(let screen) = layer, let looked = lookedFrom,
      looked.wishes.scope == screen.wishes.scope
    {
      lookedFrom = nil
      layers.append(.report(looked))
    } else if case .dialog(.prompt(let prompt)) = layer {
      layers.append(.dialog(.prompt(takenUp(prompt))))
    } else {
      layers.append(layer)
    }
    return []
  }

  /// As it stood when the program ended, where that was in the middle of this very answer.
  private mutating func takenUp(_ prompt: PromptDialog) -> PromptDialog {
    guard case .room(let purpose) = prompt.purpose,
      let left = discussion?.leftAnswers.removeValue(forKey: purpose.name)
    else { return prompt }
    var prompt = prompt
    prompt.editor = TextEditor(left.text)
    (prompt.isOffered, prompt.hasTyped) = (false, true)
    prompt.complaint = left.at.map { "This is how it stood at \($0.clock)." } ?? ""
    return prompt
  }

  private mutating func openTour(_ moment: Moment) -> [Effect] {
    guard let guide = guides.first else { return [] }
    guard Tour.fits(in: size) else {
      return say(.hint("The tour needs \(Tour.rowsNeeded(in: size)) rows: make the window higher."))
    }
    layers.append(.tour(Tour(guide, size: size, moment)))
    return []
  }

  private mutating func newForm(_ moment: Moment) -> NewSessionForm {
    var form = NewSessionForm(
      guides: guides, earlier: sessions.summaries, today: moment.now.date)
    if let formDraft {
      form.takeUp(formDraft)
      status = .hint("This is how the form stood at \(formDraft.at.clock).")
    }
    formDraft = nil
    return form
  }

  mutating func offer(_ draft: FormDraft) -> [Effect] {
    formDraft = draft
    return say(
      .hint(
        "A new session was being filled in at \(draft.at.clock): \(SessionsScreen.bindings.key(.new)) goes on with it."
      ))
  }

  /// Leaves the topmost layer; leaving the discussion lists the sessions anew, or leads back to the
  /// report from which it was looked at.
  mutating func close() -> [Effect] {
    guard layers.count > 1, let layer = layers.popLast() else { return [] }
    if case .newSession = layer { return [.keepForm(nil)] }
    if case .coding(let screen) = layer { bench.pausedCoding = screen }
    if case .decisions(let screen) = layer { unfinishedDecisions = screen.left }
    if layer.changesReports, case .report(let below) = layers.last {
      return [.prepareReport(below.wishes, columns: size.columns - 2)]
    }
    guard layer == .discussion else { return [] }
    sessions.expect(discussion?.path)
    discussion = nil
    guard let report = lookedFrom, report.wishes.scope == .everySession else {
      lookedFrom = nil
      return [.listSessions]
    }
    lookedFrom = nil
    layers.append(.report(report))
    return [.listSessions, .prepareReport(report.wishes, columns: size.columns - 2)]
  }

  mutating func say(_ status: Status) -> [Effect] {
    self.status = status
    return []
  }

  mutating func fail(_ sentence: String) -> [Effect] {
    discussion?.awaitingHistory = nil
    bench.isTheming = false
    return note(nil) + say(.failed(sentence))
  }

  mutating func ask(_ dialog: Dialog) -> [Effect] {
    layers.append(.dialog(dialog))
    return []
  }
}
