internal import ConsultationModel
internal import TerminalCanvas

/// What became of effects.
extension App {
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
