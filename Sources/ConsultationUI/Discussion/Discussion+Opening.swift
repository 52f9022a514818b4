internal import ConsultationModel
internal import TerminalCanvas

extension Discussion {
  /// Opens what an action leads to, or leaves the session.
  mutating func open(_ action: Action) -> [Request] {
    switch action {
    case .evidence: return [.open(.evidence(EvidenceScreen(guide: guide, stop: stop)))]
    case .coverage:
      return [
        .open(
          .coverage(
            CoverageScreen(
              stop: stop, guide: guide, coverage: coverage, signOffs: session.signOffStates,
              plan: session.plan)))
      ]
    case .readBack:
      guard let place = stop.place else {
        return [.say(.hint("Parked points are not read back: go to a question first."))]
      }
      return [.open(.readBack(ReadBackScreen(at: place)))]
    case .report:
      let scope = ReportScope.session(path: path)
      return [
        .open(.report(ReportScreen(scope: scope))), .prepareReport(ReportWishes(scope: scope)),
      ]
    case .themes: return [.openThemes(.session(path: path))]
    case .find: return [.open(.dialog(.prompt(.find(search ?? ""))))]
    case .help: return [.open(.help(HelpScreen(sections: Self.helpSections)))]
    case .move:
      guard let point = pickedPoint else { return [.say(Self.pickFirst)] }
      return [.open(.dialog(.move(MoveDialog(feedback: point.id, guide: guide, from: stop))))]
    case .history: return showHistory()
    case .saveNow: return saveNow()
    case .close: return close()
    default: return []
    }
  }

  static var helpSections: [HelpSection] {
    [bindings.help, EditingKeys.help(besides: bindings), shorthandHelp]
  }

  private mutating func saveNow() -> [Request] {
    if isReading { return takeOver() }
    if case .failed(let sentence) = saving {
      return [.open(.dialog(.unsaved(sentence, isLeaving: false)))]
    }
    let isTyped = !entry.text.trimmed.isEmpty
    return save(
      saying:
        "Everything is saved.\(isTyped ? " \(Self.bindings.key(.enter)) sends the line." : "")")
  }

  /// Opens the session for writing, where nobody else has it any more.
  func takeOver() -> [Request] {
    guard let holder else { return [.perform(.open(path: path))] }
    return [.say(.hint("You can write once they have left: \(holder.label), has it still."))]
  }

  /// Leaving puts the line and the time on disk first; the screen goes once that has succeeded.
  private mutating func close() -> [Request] {
    field = nil
    if isReading { return [.close] }
    if case .failed(let sentence) = saving {
      return [.open(.dialog(.unsaved(sentence, isLeaving: true)))]
    }
    isClosing = true
    return keepDrafts() + save()
  }
}
