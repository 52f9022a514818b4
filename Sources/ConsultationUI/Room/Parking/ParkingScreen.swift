internal import ConsultationModel
internal import TerminalCanvas

/// What becomes of the parked points: to a question, for another table, or kept for a reason. Below
/// them stands what other tables left to this one.
struct ParkingScreen: Equatable, Sendable {
  var list = ListViewport()

  enum Action: Equatable, Sendable {
    case place, hand, keep, close, help
  }

  static let bindings = KeyTable<Action>(
    "parked", title: "Parked points",
    [
      Binding(
        .enter, .control("o"), action: .place, label: "to a question",
        help: "Put the point at a question; one that another table left goes into the line"),
      Binding(
        .character("t"), action: .hand, label: "table",
        help: "Say which table the point is for; it stays parked and the report says so"),
      Binding(
        .character("k"), action: .keep, label: "keep",
        help: "Say why the point stays parked, as it was said"),
      Binding(
        .escape, .control("q"), .character("q"), action: .close, label: "back",
        help: "Back to where you came from"),
      Binding(.function(1), .character("?"), action: .help, label: "keys", help: "These keys"),
    ])

  mutating func handle(
    _ key: Key, _ discussion: inout Discussion, _ moment: Moment, size: Size
  ) -> [Request] {
    let points = discussion.session.parkedPoints
    let handed = discussion.handedHere
    let count = points.count + handed.count
    guard let action = Self.bindings.action(for: key) else {
      let heights = Array(repeating: 1, count: count)
      _ = list.handle(key, heights: heights, rows: Self.listRows(in: size))
      return []
    }
    switch action {
    case .close: return [.close]
    case .help: return [.open(.help(HelpScreen(sections: [Self.bindings.help])))]
    case .place, .hand, .keep:
      guard !discussion.isReading else { return discussion.refuseToWrite() }
      // The list may have become shorter since a key last moved in it.
      list.selection = min(list.selection, count - 1)
      if handed.indices.contains(list.selection - points.count) {
        let point = handed[list.selection - points.count]
        return action == .place
          ? discussion.takeUp(point)
          : [.say(.hint("It is a point of table \(point.from): Enter takes it into the line."))]
      }
      guard points.indices.contains(list.selection) else { return [] }
      return [.open(.dialog(Self.dialog(action, points[list.selection], discussion.guide)))]
    }
  }

  private static func dialog(_ action: Action, _ point: Feedback, _ guide: Guide) -> Dialog {
    switch action {
    case .hand: return .prompt(.handOver(point))
    case .keep: return .prompt(.keepParked(point))
    default:
      let stop = point.place.map(Stop.place) ?? guide.walk.first.map(Stop.place) ?? .parked
      return .move(MoveDialog(feedback: point.id, guide: guide, from: stop))
    }
  }

  static func listRows(in size: Size) -> Int { max(3, size.rows - 11) }
}
