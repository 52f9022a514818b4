internal import ConsultationModel
internal import TerminalCanvas

/// The context cards behind a question, searched by typing.
struct EvidenceScreen: Equatable, Sendable {
  /// Cards in order: those for this place first, then the others of the guide.
  let cards: [ContextCard]
  let countForPlace: Int
  var search = TextEditor()
  var list = ListViewport()
  var scroll = 0

  enum Action: Equatable, Sendable {
    case close, scrollUp, scrollDown, help
  }

  static let bindings = KeyTable<Action>(
    "evidence", title: "Evidence", isTyping: true,
    [
      Binding(
        .escape, .control("e"), .function(6), .control("q"), action: .close, label: "back",
        help: "Back to the discussion"),
      Binding(.pageDown, action: .scrollDown, label: "read on", help: "Further down the card"),
      Binding(.pageUp, action: .scrollUp, help: "Back up the card"),
      Binding(.function(1), action: .help, label: "keys", help: "These keys"),
    ])

  static let searchHelp = HelpSection(
    title: "In the list of cards",
    entries: [
      .init(keys: "Up Down", text: "Another card"),
      .init(keys: "letters", text: "Only cards that hold these words"),
    ])

  init(guide: Guide, stop: Stop) {
    let proposition = stop.place.flatMap { guide.proposition($0.proposition) }
    let detail = proposition.map { proposition in
      ContextCard(id: "proposition", title: proposition.name, body: [proposition.detail])
    }
    let here = [detail].compactMap(\.self) + (stop.place.map(guide.cards(for:)) ?? [])
    cards = here + guide.cards.filter { card in !here.contains { $0.id == card.id } }
    countForPlace = here.count
  }

  var found: [ContextCard] {
    let words = search.text.lowercased().split(separator: " ")
    return cards.filter { card in
      let text = ([card.title] + card.body).joined(separator: " ").lowercased()
      return words.allSatisfy { text.contains($0) }
    }
  }

  var selected: ContextCard? {
    let found = found
    return found.isEmpty ? nil : found[min(list.selection, found.count - 1)]
  }

  mutating func handle(_ key: Key, size: Size) -> [Request] {
    switch Self.bindings.action(for: key) {
    case .close: return [.close]
    case .help:
      let sections = [Self.bindings.help, Self.searchHelp]
      return [.open(.help(HelpScreen(sections: sections)))]
    case .scrollDown: scroll += max(1, size.rows / 2)
    case .scrollUp: scroll = max(0, scroll - max(1, size.rows / 2))
    case nil: choose(key)
    }
    return []
  }

  mutating func paste(_ text: String) -> [Request] {
    search.insert(text.split(whereSeparator: \.isNewline).joined(separator: " "))
    return []
  }

  private mutating func choose(_ key: Key) {
    if key == .up || key == .down {
      list.move(by: key == .up ? -1 : 1, count: found.count)
    } else if search.hear(key, width: 1000) {
      list = ListViewport()
    }
    scroll = 0
  }
}
