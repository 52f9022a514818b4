internal import ConsultationModel
internal import TerminalCanvas

/// Voting by dots: the facilitator calls a name, and the dots are put and taken by keys.
struct DotsScreen: Equatable, Sendable {
  var list = ListViewport()
  /// Whose turn it is.
  private(set) var person: Stakeholder.ID?
  /// Whether the points of every question are listed.
  private(set) var isEverywhere = false

  enum Action: Equatable, Sendable {
    case put, take, next, previous, each, hide, everywhere, end, close, help
  }

  static let bindings = KeyTable<Action>(
    "dots", title: "Dots",
    [
      Binding(
        .character(" "), .character("+"), .enter, action: .put, label: "put",
        help: "Put a dot on the point"),
      Binding(.character("-"), .backspace, action: .take, label: "take", help: "Take a dot back"),
      Binding(
        .right, .tab, action: .next, label: "next person", help: "The next person at the table"),
      Binding(.left, .backTab, action: .previous, help: "The person before"),
      Binding(
        .character("c"), action: .end, label: "count",
        help: "End the vote: totals are added to the votes, and who put which dot is forgotten"),
      Binding(
        .character("h"), action: .hide, label: "hide",
        help: "Hide totals until the vote is counted, or show them"),
      Binding(.character("e"), action: .each, help: "Say how many dots each person has"),
      Binding(.character("a"), action: .everywhere, help: "The points of this question, or of all"),
      Binding(
        .escape, .control("q"), .character("q"), action: .close, label: "back",
        help: "Back; dots stay where they are"),
      Binding(.function(1), .character("?"), action: .help, label: "keys", help: "These keys"),
    ])

  func voters(_ discussion: Discussion) -> [Stakeholder] {
    let vote = discussion.session.dotVote
    // Whoever left may have left dots behind, to be taken back.
    return discussion.session.stakeholders.filter { !$0.isAway || vote?.placed[$0.id] != nil }
  }

  func voter(_ discussion: Discussion) -> Stakeholder? {
    let voters = voters(discussion)
    return voters.first { $0.id == person } ?? voters.first
  }

  func points(_ discussion: Discussion) -> [Feedback] {
    let standing = discussion.session.feedback.filter { !$0.isWithdrawn && !$0.isParked }
    return isEverywhere ? standing : standing.filter { $0.place == discussion.stop.place }
  }

  mutating func handle(
    _ key: Key, _ discussion: inout Discussion, _ moment: Moment, size: Size
  ) -> [Request] {
    guard let action = Self.bindings.action(for: key) else {
      let heights = Array(repeating: 1, count: points(discussion).count)
      _ = list.handle(key, heights: heights, rows: Self.listRows(in: size))
      return []
    }
    switch action {
    case .close: return [.close]
    case .help: return [.open(.help(HelpScreen(sections: [Self.bindings.help])))]
    case .everywhere:
      isEverywhere.toggle()
      list = ListViewport()
    case .next: go(by: 1, discussion)
    case .previous: go(by: -1, discussion)
    case .each:
      let each = discussion.session.dotVote?.each ?? DotVote.usual
      return [.open(.dialog(.prompt(.dots(each))))]
    case .hide:
      return discussion.changeDots { vote in
        vote.isHidden.toggle()
        return vote.isHidden
          ? "Totals are hidden until \(Self.bindings.key(.end)) counts them." : "Totals are shown."
      }
    case .end: return discussion.countDots(moment)
    case .put, .take: return move(action, &discussion)
    }
    return []
  }

  private mutating func go(by steps: Int, _ discussion: Discussion) {
    let voters = voters(discussion)
    guard !voters.isEmpty else { return }
    let here = voters.firstIndex { $0.id == voter(discussion)?.id } ?? 0
    person = voters[(here + steps + voters.count) % voters.count].id
  }

  private func move(_ action: Action, _ discussion: inout Discussion) -> [Request] {
    guard let voter = voter(discussion) else {
      return [
        .say(
          .hint(
            "Nobody is noted at the table yet: \(CoverageScreen.bindings.key(.people)) in the coverage notes them."
          ))
      ]
    }
    let points = points(discussion)
    guard let selected = points.indices.last.map({ min(list.selection, $0) }) else {
      return [
        .say(
          .hint(
            "There is no point here: \(Self.bindings.key(.everywhere)) lists those of every question."
          ))
      ]
    }
    return discussion.moveDot(
      of: voter, on: points[selected].id, puts: action == .put)
  }

  static func listRows(in size: Size) -> Int { max(3, size.rows - 7) }
}
