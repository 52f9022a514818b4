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
        help: "End the vote: totals become votes, and who put which dot is forgotten"),
      Binding(
        .character("h"), action: .hide, label: "hide",
        help: "Hide totals until the vote is counted, or show them"),
      Binding(.character("e"), action: .each, help: "How many dots each person has"),
      Binding(.character("a"), action: .everywhere, help: "The points of this question, or of all"),
      Binding(
        .escape, .control("q"), .character("q"), action: .close, label: "back",
        help: "Back; dots stay where they are"),
      Binding(.function(1), .character("?"), action: .help, label: "keys", help: "These keys"),
    ])

  func voters(_ discussion: Discussion) -> [Stakeholder] {
    discussion.session.stakeholders.filter { !$0.isAway }
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
    guard points.indices.contains(list.selection) else {
      return [
        .say(
          .hint(
            "There is no point here: \(Self.bindings.key(.everywhere)) lists those of every question."
          ))
      ]
    }
    return discussion.moveDot(
      of: voter, on: points[list.selection].id, puts: action == .put)
  }

  static func listRows(in size: Size) -> Int { max(3, size.rows - 7) }
}

extension Discussion {
  /// Changes the vote, which begins with the first dot; what is said back is shown at once.
  mutating func changeDots(_ change: (inout DotVote) -> String) -> [Request] {
    guard !isReading else { return refuseToWrite() }
    var vote = session.dotVote ?? DotVote()
    let before = vote
    let words = change(&vote)
    let said: [Request] = words.isEmpty ? [] : [.say(.hint(words))]
    guard vote != before else { return said }
    session.dotVote = vote
    return save() + said
  }

  mutating func moveDot(
    of voter: Stakeholder, on point: Feedback.ID, puts: Bool
  ) -> [Request] {
    changeDots { vote in
      if puts { return vote.put(by: voter.id, on: point) ? "" : "\(voter.label) has no dot left." }
      return vote.take(by: voter.id, from: point) ? "" : "\(voter.label) has no dot there."
    }
  }

  mutating func countDots(_ moment: Moment) -> [Request] {
    guard !isReading else { return refuseToWrite() }
    guard session.dotVote != nil else { return [.say(.hint("No dot has been put yet."))] }
    let changes = session.closeDotVote(moment)
    if !changes.isEmpty { note("the dots", changes, moment) }
    return save(
      saying:
        "Counted: \(counted(changes.count, "point")) got dots. \(Self.bindings.key(.undo)) takes it back."
    )
  }

  mutating func giveDots(_ text: String) -> [Request] {
    guard let each = Int(text), DotVote.range.contains(each) else {
      return [
        .say(
          .hint("Between \(DotVote.range.lowerBound) and \(DotVote.range.upperBound) dots each."))
      ]
    }
    return changeDots { vote in
      vote.give(each)
      return "\(counted(each, "dot")) each."
    }
  }
}
