internal import ConsultationModel
internal import TerminalCanvas

/// Rounds of a World Café: what was said in one, on one screen, and the way into the next.
struct RoundScreen: Equatable, Sendable {
  /// The round that is shown; nil for the last one that ended, or the only one.
  private(set) var chosen: Int?

  enum Action: Equatable, Sendable {
    case begin, start, previous, next, close, help
  }

  static let bindings = KeyTable<Action>(
    "rounds", title: "Rounds",
    [
      Binding(
        .enter, action: .start, label: "to the first question",
        help: "To the first question, with what was said before in mind"),
      Binding(
        .character("n"), action: .begin, label: "next round",
        help: "Begin the next round: all but the host are noted as away"),
      Binding(.left, action: .previous, help: "What was said in the round before"),
      Binding(.right, action: .next, help: "What was said in the round after"),
      Binding(
        .escape, .control("q"), .character("q"), action: .close, label: "back",
        help: "Back to where you came from"),
      Binding(.function(1), .character("?"), action: .help, label: "keys", help: "These keys"),
    ])

  func shown(_ session: Session) -> Int {
    let last = session.round ?? 1
    return chosen.map { min(max(1, $0), last) } ?? max(1, last - 1)
  }

  mutating func handle(
    _ key: Key, _ discussion: inout Discussion, _ moment: Moment, size: Size
  ) -> [Request] {
    let here = shown(discussion.session)
    switch Self.bindings.action(for: key) {
    case .close: return [.close]
    case .help: return [.open(.help(HelpScreen(sections: [Self.bindings.help])))]
    case .start: return [.go(discussion.stops[0])]
    case .begin:
      guard !discussion.isReading else { return discussion.refuseToWrite() }
      return [.open(.dialog(.prompt(.hosts(discussion.session.plan.rounds.last?.host ?? ""))))]
    case .previous: chosen = max(1, here - 1)
    case .next: chosen = min(discussion.session.round ?? 1, here + 1)
    case nil: break
    }
    return []
  }
}
