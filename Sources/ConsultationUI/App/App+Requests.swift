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

  /// Somebody who comes from a report looks; nobody talks, so that no time passes.
  private mutating func look(at point: Feedback.ID, _ moment: Moment) -> [Effect] {
    discussion?.isPaused = true
    let leave = Discussion.bindings.key(.close)
    status = status ?? .hint("The clock stands while you look; \(leave) goes back to the report.")
    return carryOut(discussion?.seek(point) ?? [], moment)
  }

  /// Nobody sits any more where another day's sitting is opened.
  private mutating func rest(_ session: Session, _ moment: Moment) {
    guard session.date < moment.now.date else { return }
    discussion?.isPaused = true
    let start = Discussion.bindings.key(.pause)
    status = status ?? .hint("A sitting of \(session.date): its clock stands; \(start) starts it.")
  }

  private mutating func seek(_ sought: SoughtPoint, _ moment: Moment) -> [Effect] {
    guard discussion?.path != sought.path else {
      // The report is there again as it stood.
      if case .report(let screen) = layers.last { lookedFrom = screen }
      layers.removeAll { $0 != .sessions && $0 != .discussion }
      return carryOut(discussion?.seek(sought.point) ?? [], moment)
    }
    guard discussion == nil else {
      // What is open here stays open, whatever becomes of the other file.
      let leave = Discussion.bindings.key(.close)
      return say(
        .hint(
          "That point is of another session: leave this one (\(leave)) and gather the report anew.")
      )
    }
    self.sought = sought
    return [.open(path: sought.path)]
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

  // MARK: Outcomes of effects

  mutating func listed(_ guides: [Guide]) -> [Effect] {
    self.guides = guides
    return []
  }

  mutating func listed(_ listings: [SessionListing]) -> [Effect] {
    let isFirst = sessions.listings == nil
    sessions.show(listings)
    guard isFirst, let unsent = sessions.selected?.unsent, let label = sessions.selectedTable
    else { return [] }
    let warning = status?.kind == .failed ? status.map { $0.text + " " } ?? "" : ""
    return say(
      (warning.isEmpty ? Status.hint : Status.failed)(
        warning
          + "Unsent words at table \(label) (\(unsent.label)): \(SessionsScreen.bindings.key(.open)) opens it."
      ))
  }

  mutating func opened(_ opened: OpenedSession, _ moment: Moment) -> [Effect] {
    let isBegun = layers.contains { if case .newSession = $0 { true } else { false } }
    discussion = Discussion(opened, now: moment.now)
    discussion?.ringsBell = ringsBell
    discussion?.handedHere = sessions.summaries.filter { $0.date == opened.session.date }
      .flatMap(\.handedOver)
      .filter { $0.table == opened.session.table && $0.from != opened.session.table }
    let report: ReportScreen? =
      layers.lazy.compactMap { if case .report(let screen) = $0 { screen } else { nil } }.last
    layers = [.sessions, .discussion]
    status =
      opened.notice.map(Status.hint) ?? discussion?.offer(opened.recovered.count)
      ?? discussion?.handedOffer
    var effects: [Effect] = isBegun ? [.keepForm(nil)] : []
    if let report, let sought, sought.path == opened.path {
      lookedFrom = report
      effects += look(at: sought.point, moment)
    } else {
      lookedFrom = nil
      rest(opened.session, moment)
    }
    sought = nil
    if opened.unwritten == nil, !opened.recovered.isEmpty {
      discussion?.note("what could not be saved", opened.recovered, moment)
    }
    if opened.isToBeSaved {
      effects += carryOut(discussion?.save() ?? [], moment)
    }
    return effects
  }

  mutating func show(_ preview: ReportPreview) -> [Effect] {
    changeReport(of: preview.wishes) { $0.show(preview) }
    return []
  }

  /// Other screens may have been opened over the one that waits for it.
  private mutating func changeReport(
    of wishes: ReportWishes, _ change: (inout ReportScreen) -> Void
  ) {
    for (index, layer) in layers.enumerated() {
      guard case .report(var screen) = layer, screen.wishes == wishes else { continue }
      change(&screen)
      layers[index] = .report(screen)
    }
  }

  /// How far the report is that is being made or written; nil once it is there or can't be.
  mutating func note(_ progress: ReportProgress?) -> [Effect] {
    for (index, layer) in layers.enumerated() {
      guard case .report(var screen) = layer else { continue }
      screen.progress = progress
      layers[index] = .report(screen)
    }
    return []
  }

  mutating func exported(_ path: String) -> [Effect] {
    note(nil) + say(.done("Written to \(path)"))
  }

  mutating func refuse(_ sentence: String, _ wishes: ReportWishes) -> [Effect] {
    changeReport(of: wishes) { ($0.refusal, $0.progress) = (sentence, nil) }
    return []
  }

  mutating func show(_ material: DecisionsMaterial, of scope: ReportScope) -> [Effect] {
    changeDecisions { if $0.scope == scope { $0.show(material) } }
    // The report below was told how far the gathering was.
    return note(nil)
  }

  mutating func note(_ entry: ResponseRegister.Entry) -> [Request] {
    var requests: [Request] = []
    changeDecisions { requests = $0.note(entry) }
    return requests
  }

  /// Help may lie over it.
  private mutating func changeDecisions(_ change: (inout DecisionsScreen) -> Void) {
    for (index, layer) in layers.enumerated() {
      guard case .decisions(var screen) = layer else { continue }
      change(&screen)
      layers[index] = .decisions(screen)
    }
  }
}
