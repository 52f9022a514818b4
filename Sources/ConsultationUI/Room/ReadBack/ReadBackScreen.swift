internal import ConsultationModel
internal import TerminalCanvas

/// A question's points in calm type, to be read aloud, mended and signed off by the table.
struct ReadBackScreen: Equatable, Sendable {
  private(set) var place: Place
  var list = ListViewport()
  /// Whether one point has the page to itself.
  private(set) var isSingle = false

  enum Action: Equatable, Sendable {
    case next, previous, mend, objection, signOff, single, close, help
  }

  static let bindings = KeyTable<Action>(
    "read-back", title: "Read-back",
    [
      Binding(
        .enter, action: .mend, label: "mend", help: "Mend the wording of the point on the spot"),
      Binding(
        .character("s"), action: .signOff, label: "sign off",
        help: "The table says that this is what was meant: by name or by number"),
      Binding(
        .character("o"), action: .objection, label: "not meant",
        help: "Not what we meant: note what was said against the point"),
      Binding(
        .right, .character("n"), .control("n"), action: .next, label: "next",
        help: "The next question that has points"),
      Binding(
        .left, .character("b"), .control("b"), action: .previous,
        help: "The question before that has points"),
      Binding(.character("1"), action: .single, help: "One point a page, or as many as fit"),
      Binding(
        .escape, .control("q"), .character("q"), .function(11), action: .close, label: "back",
        help: "Back to where you came from"),
      Binding(.function(1), .character("?"), action: .help, label: "keys", help: "These keys"),
    ])

  init(at place: Place) {
    self.place = place
  }

  mutating func handle(
    _ key: Key, _ discussion: inout Discussion, _ moment: Moment, size: Size
  ) -> [Request] {
    let points = discussion.session.pointsToRead(at: place)
    guard let action = Self.bindings.action(for: key) else {
      let heights = heights(of: points, discussion.session, size: size)
      _ = list.handle(key == .character(" ") ? .down : key, heights: heights, rows: rows(in: size))
      return []
    }
    let picked = points.indices.contains(list.selection) ? points[list.selection] : nil
    switch action {
    case .close: return [.close]
    case .help: return [.open(.help(HelpScreen(sections: [Self.bindings.help])))]
    case .single: isSingle.toggle()
    case .next: return go(by: 1, discussion)
    case .previous: return go(by: -1, discussion)
    case .signOff, .mend, .objection:
      guard !discussion.isReading else { return discussion.refuseToWrite() }
      guard let picked else { return [.say(.hint("There is no point to read back here."))] }
      return [.open(.dialog(.prompt(prompt(for: action, picked, discussion))))]
    }
    return []
  }

  private func prompt(
    for action: Action, _ point: Feedback, _ discussion: Discussion
  ) -> PromptDialog {
    switch action {
    case .mend: .reword(point)
    case .objection: .objection(point)
    default:
      .signOff(place, discussion.session)
    }
  }

  private mutating func go(by steps: Int, _ discussion: Discussion) -> [Request] {
    let walk = discussion.guide.walk.filter {
      $0 == place || !discussion.session.pointsToRead(at: $0).isEmpty
    }
    guard let here = walk.firstIndex(of: place), walk.indices.contains(here + steps) else {
      return [.say(.hint("No other question in that direction has points."))]
    }
    place = walk[here + steps]
    list = ListViewport()
    return []
  }
}
