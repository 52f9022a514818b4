internal import ConsultationModel
internal import TerminalCanvas

/// Who changed what in a session, and when: the newest first, the picked one in full below.
struct HistoryScreen: Equatable, Sendable {
  let guide: Guide
  /// What those whom changes name by their ids are called.
  let people: [Stakeholder.ID: String]
  /// Newest first; nil until the history has been read.
  private(set) var changes: [Change]?
  var list = ListViewport()

  enum Action: Equatable, Sendable {
    case close, help
  }

  static let bindings = KeyTable<Action>(
    "history", title: "History",
    [
      Binding(
        .escape, .control("x"), .function(9), .control("q"), .character("q"), action: .close,
        label: "back", help: "Back to the discussion"),
      Binding(.function(1), .character("?"), action: .help, label: "keys", help: "These keys"),
    ])

  init(guide: Guide, people: [Stakeholder.ID: String]) {
    self.guide = guide
    self.people = people
  }

  /// `changes` oldest first, as they were made.
  mutating func show(_ changes: [Change]) {
    self.changes = changes.reversed()
  }

  var selected: Change? {
    guard let changes, changes.indices.contains(list.selection) else { return nil }
    return changes[list.selection]
  }

  mutating func handle(_ key: Key, size: Size) -> [Request] {
    switch Self.bindings.action(for: key) {
    case .close: return [.close]
    case .help: return [.open(.help(HelpScreen(sections: [Self.bindings.help])))]
    case nil:
      let count = changes?.count ?? 0
      _ = list.handle(
        key, heights: Array(repeating: 1, count: count), rows: Self.listRows(in: size))
      return []
    }
  }

  /// Half of the screen for the list, half for the change that is picked.
  static func listRows(in size: Size) -> Int { max(3, (size.rows - 5) / 2) }
}
