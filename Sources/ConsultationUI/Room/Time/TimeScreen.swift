internal import ConsultationModel
internal import TerminalCanvas

/// How long everything takes: what was planned and spent, and whether the rest will be reached.
struct TimeScreen: Equatable, Sendable {
  /// A plan that is shown before it is taken.
  private(set) var proposal: SittingPlan?
  var list = ListViewport()

  enum Action: Equatable, Sendable {
    case end, more, less, pause, replan, take, bell, close, help
  }

  static let bindings = KeyTable<Action>(
    "time", title: "Time",
    [
      Binding(.character("e"), action: .end, label: "end", help: "Say when the sitting ends"),
      Binding(
        .character("+"), .character("="), action: .more, label: "a minute more",
        help: "Plan a minute more for the question"),
      Binding(
        .character("-"), action: .less, label: "less", help: "Plan a minute less for the question"),
      Binding(
        .character("r"), action: .replan, label: "re-plan",
        help: "Spread what is left until the end over what isn't through; shown before it is taken"),
      Binding(.enter, action: .take, help: "Take the plan that is shown"),
      Binding(
        .character("p"), .control("_"), action: .pause, label: "pause",
        help: "Stop the clock, or let it go on"),
      Binding(
        .character("b"), action: .bell, label: "bell",
        help: "A quiet bell when the time of a question or of the sitting is up, or none"),
      Binding(
        .escape, .control("q"), .character("q"), action: .close, label: "back",
        help: "Leave the plan that is shown; else back to where you came from"),
      Binding(.function(1), .character("?"), action: .help, label: "keys", help: "These keys"),
    ])

  init(_ discussion: Discussion) {
    list.selection = discussion.stop.place.flatMap(discussion.guide.walk.firstIndex(of:)) ?? 0
  }

  mutating func handle(
    _ key: Key, _ discussion: inout Discussion, _ moment: Moment, size: Size
  ) -> [Request] {
    let walk = discussion.guide.walk
    guard let action = Self.bindings.action(for: key) else {
      let heights = Array(repeating: 1, count: walk.count)
      _ = list.handle(key, heights: heights, rows: Self.listRows(in: size))
      return []
    }
    switch action {
    case .close where proposal != nil: proposal = nil
    case .close: return [.close]
    case .help: return [.open(.help(HelpScreen(sections: [Self.bindings.help])))]
    case .pause: return discussion.pause()
    case .bell: return discussion.toggleBell()
    case .end:
      proposal = nil
      return [.open(.dialog(.prompt(.end(discussion.session.plan.end))))]
    case .more, .less:
      // A plan that is shown is of the times before.
      proposal = nil
      guard walk.indices.contains(list.selection) else { return [] }
      return discussion.extend(walk[list.selection], minutes: action == .more ? 1 : -1, moment)
    case .replan: return propose(discussion, moment.now)
    case .take:
      guard let plan = proposal else {
        return [.say(.hint("\(Self.bindings.key(.replan)) makes a plan for what is left."))]
      }
      proposal = nil
      return discussion.take(plan, moment)
    }
    return []
  }

  private mutating func propose(_ discussion: Discussion, _ now: Timestamp) -> [Request] {
    guard discussion.session.plan.end != nil else {
      return [.say(.hint("Say when the sitting ends first: \(Self.bindings.key(.end))."))]
    }
    proposal = discussion.forecast.replanned(discussion.session, in: discussion.guide, now: now)
    guard proposal != nil else {
      return [.say(.hint("The end is past: \(Self.bindings.key(.end)) sets another."))]
    }
    return [
      .say(
        .hint(
          "\(Self.bindings.key(.take)) takes this plan, \(Self.bindings.key(.close)) leaves it."))
    ]
  }

  static func listRows(in size: Size) -> Int { max(3, size.rows - 8) }
}
