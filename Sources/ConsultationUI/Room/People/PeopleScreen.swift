internal import ConsultationModel
internal import TerminalCanvas

/// Who is at the table, who has not been heard, and what else a facilitator may want to be told.
struct PeopleScreen: Equatable, Sendable {
  var list = ListViewport()

  enum Action: Equatable, Sendable {
    case add, away, speak, close, help
  }

  static let bindings = KeyTable<Action>(
    "people", title: "Who is here",
    [
      Binding(.character("a"), action: .add, label: "add", help: "Note who is at the table"),
      Binding(
        .enter, action: .speak, label: "they speak",
        help: "Back to the entry line, with this person's name in it"),
      Binding(
        .character("x"), action: .away, label: "away",
        help: "Note that they are not at the table, or back"),
      Binding(
        .escape, .control("q"), .character("q"), action: .close, label: "back",
        help: "Back to where you came from"),
      Binding(.function(1), .character("?"), action: .help, label: "keys", help: "These keys"),
    ])

  mutating func handle(
    _ key: Key, _ discussion: inout Discussion, _ moment: Moment, size: Size
  ) -> [Request] {
    let people = discussion.peopleAtTheTable
    guard let action = Self.bindings.action(for: key) else {
      let heights = Array(repeating: 1, count: people.count)
      _ = list.handle(key, heights: heights, rows: Self.listRows(in: size))
      return []
    }
    switch action {
    case .close: return [.close]
    case .help: return [.open(.help(HelpScreen(sections: [Self.bindings.help])))]
    case .add: return [.open(.dialog(.prompt(.people)))]
    case .speak, .away:
      guard people.indices.contains(list.selection) else { return [] }
      let person = people[list.selection].stakeholder
      guard action == .away else { return discussion.giveTheWord(to: person) }
      let requests = discussion.toggleAway(person, moment)
      // Whoever is away stands elsewhere; the mark goes with them.
      let now = discussion.peopleAtTheTable
      if let place = now.firstIndex(where: { $0.stakeholder.id == person.id }) {
        let rows = Self.listRows(in: size)
        list = ListViewport(selection: place)
          .settled(heights: Array(repeating: 1, count: now.count), rows: rows)
      }
      return requests
    }
  }

  static func listRows(in size: Size) -> Int { max(3, (size.rows - 6) / 2) }
}
