internal import TerminalCanvas

/// The report as it would be exported, to read and to write to a file.
struct ReportScreen: Equatable, Sendable {
  let scope: ReportScope
  /// Nil until the report has been made.
  var preview: ReportPreview?
  var kind = ReportKind.markdown
  var scroll = 0
  /// Columns that wide tables are moved to the left.
  var shift = 0

  enum Action: Equatable, Sendable {
    case export, kind, everySession, themes, close, help
    case up, down, pageUp, pageDown, top, bottom, left, right
  }

  static let bindings: [Binding<Action>] = [
    Binding(.character("e"), action: .export, label: "export", help: "Write the report to a file"),
    Binding(
      .character("f"), action: .kind, label: "format",
      help: "The format to export: Markdown, CSV or JSON"),
    Binding(
      .character("a"), action: .everySession, label: "all sessions",
      help: "Gather every session of the folder"),
    Binding(.pageDown, .character(" "), action: .pageDown, label: "read on", help: "A page down"),
    Binding(.pageUp, action: .pageUp, help: "A page up"),
    Binding(.down, action: .down, help: "A line down"),
    Binding(.up, action: .up, help: "A line up"),
    Binding(.right, action: .right, help: "Wide tables further to the right"),
    Binding(.left, action: .left, help: "Back to the left"),
    Binding(.home, action: .top, help: "To the top"),
    Binding(.end, action: .bottom, help: "To the end"),
    Binding(
      .escape, .control("r"), .control("q"), .character("q"), action: .close, label: "back",
      help: "Back to where you came from"),
    Binding(
      .character("t"), action: .themes, label: "themes", help: "The themes of these sessions"),
    Binding(.function(1), .character("?"), action: .help, label: "keys", help: "These keys"),
  ]

  init(scope: ReportScope) {
    self.scope = scope
  }

  mutating func handle(_ key: Key, size: Size) -> [Request] {
    guard let action = Self.bindings.action(for: key) else { return [] }
    let page = max(1, size.rows - 5)
    let last = max(0, (preview?.lines.count ?? 0) - page)
    switch action {
    case .export: return [.open(.dialog(.prompt(.exportPath(scope, kind))))]
    case .kind: kind = next(kind)
    case .everySession: return gatherAll()
    case .themes: return [.openThemes(scope)]
    case .close: return [.close]
    case .help: return [.open(.help(HelpScreen(sections: [Self.bindings.help("Report")])))]
    case .up: scroll = min(last, max(0, scroll - 1))
    case .down: scroll = min(last, scroll + 1)
    case .pageUp: scroll = max(0, min(last, scroll) - page)
    case .pageDown: scroll = min(last, scroll + page)
    case .top: scroll = 0
    case .bottom: scroll = last
    case .left: shift = max(0, shift - 20)
    case .right: shift = min(200, shift + 20)
    }
    return []
  }

  private func next(_ kind: ReportKind) -> ReportKind {
    let all = ReportKind.allCases
    let index = all.firstIndex(of: kind) ?? 0
    return all[(index + 1) % all.count]
  }

  private mutating func gatherAll() -> [Request] {
    guard scope != .everySession else { return [] }
    self = ReportScreen(scope: .everySession)
    return [.prepareReport(.everySession)]
  }
}
