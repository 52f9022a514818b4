internal import TerminalCanvas

/// The keys of the screen below, from its own table.
struct HelpScreen: Equatable, Sendable {
  let sections: [HelpSection]
  var scroll = 0

  enum Action: Equatable, Sendable {
    case close, up, down, pageUp, pageDown
  }

  static let bindings = KeyTable<Action>(
    "help", title: "Help",
    [
      Binding(
        .escape, .function(1), .character("q"), .enter, .control("q"), action: .close,
        label: "back",
        help: "Back to the screen"),
      Binding(.pageDown, .character(" "), action: .pageDown, label: "read on", help: "A page down"),
      Binding(.pageUp, action: .pageUp, help: "A page up"),
      Binding(.down, action: .down, help: "A line down"),
      Binding(.up, action: .up, help: "A line up"),
    ])

  init(sections: [HelpSection]) {
    self.sections = sections
  }

  mutating func handle(_ key: Key, size: Size) -> [Request] {
    let page = max(1, size.rows - 4)
    let last = max(0, lines(width: size.columns).count - page)
    switch Self.bindings.action(for: key) {
    case .close: return [.close]
    case .up: scroll = max(0, min(last, scroll) - 1)
    case .down: scroll = min(last, scroll + 1)
    case .pageUp: scroll = max(0, min(last, scroll) - page)
    case .pageDown: scroll = min(last, scroll + page)
    case nil: break
    }
    return []
  }

  func draw(on frame: inout Frame) {
    frame.title("summit · Keys")
    let body = frame.bounds.droppingTop(2).droppingBottom(2)
    let lines = lines(width: body.columns)
    let first = min(scroll, max(0, lines.count - body.rows))
    for (index, line) in lines.dropFirst(first).prefix(body.rows).enumerated() {
      frame.write(line, at: Point(row: body.row + index, column: 1), width: body.columns - 2)
    }
    let isMore = lines.count > first + body.rows
    frame.footer(
      Self.bindings.footer { isMore || $0 != .pageDown }, row: frame.size.rows - 1)
  }

  private func lines(width: Int) -> [[Segment]] {
    let keyWidth = width >= 76 ? 25 : 19
    return sections.enumerated().flatMap { index, section in
      let heading = (index == 0 ? [] : [[Segment("")]]) + [[Segment(section.title, .accent)]]
      return heading
        + section.entries.flatMap { entry in
          DisplayText.wrapped(entry.text, width: max(10, width - keyWidth - 4)).enumerated().map {
            line, text in
            let keys = line == 0 ? entry.keys : ""
            return [Segment(DisplayText.padded(keys, to: keyWidth) + " ", .strong), Segment(text)]
          }
        }
    }
  }
}
