internal import ConsultationModel
internal import TerminalCanvas

/// The themes of a session or of all: how many points, from how many tables, how they stood, and how
/// much of it people have confirmed.
struct ThemesScreen: Equatable, Sendable {
  let scope: ReportScope
  var list = ListViewport()

  enum Action: Equatable, Sendable {
    case open, code, changes, agreement, answer, close, help
    case merge, rename, terms, retire, makeTheme, undo, redo, again, coder
  }

  static let bindings = KeyTable<Action>(
    "themes", title: "Themes",
    [
      Binding(.enter, action: .open, label: "points", help: "The points of the theme"),
      Binding(
        .character("c"), action: .code, label: "code",
        help: "Code points one by one: a random sample, or the most unsure first"),
      Binding(
        .character("w"), action: .changes, label: "what changed",
        help: "What is otherwise since the last time, and why"),
      Binding(
        .character("g"), action: .agreement, label: "agreement",
        help: "How far coders agree, with one another and with the machine"),
      Binding(
        .character("y"), action: .answer, label: "answer",
        help: "What was decided about the theme, and why"),
      Binding(
        .escape, .control("q"), .character("q"), action: .close, label: "back",
        help: "Back to where you came from"),
      Binding(
        .character("e"), action: .terms, label: "terms",
        help: "The words that the theme is known by, with the effect of changing them"),
      Binding(
        .character("m"), action: .merge, label: "merge", help: "Merge the theme with another"),
      Binding(.character("r"), action: .rename, label: "rename", help: "Rename the theme"),
      Binding(.character("d"), action: .retire, help: "Retire the theme: no point counts under it"),
      Binding(.character("t"), action: .makeTheme, help: "Make a theme of what is proposed"),
      Binding(.control("z"), action: .undo, help: "Take back what was done last"),
      Binding(.control("y"), action: .redo, help: "Do again what was taken back"),
      Binding(
        .control("l"), .function(5), action: .again,
        help: "Theme the points again, with what people taught since"),
      Binding(.character("i"), action: .coder, help: "Say who is coding"),
      Binding(.function(1), .character("?"), action: .help, label: "keys", help: "These keys"),
    ])

  init(scope: ReportScope) {
    self.scope = scope
  }

  func selected(on bench: Workbench) -> ThemeRow? {
    let rows = bench.rows
    return rows.indices.contains(list.selection) ? rows[list.selection] : nil
  }

  /// Nothing where the row is gone for nothing.
  mutating func select(_ row: ThemeRow?, on bench: Workbench) {
    let rows = bench.rows
    var places = row.map { [$0] } ?? []
    if case .theme(let theme)? = row {
      places += bench.codebook.heirs(of: theme).map { .theme($0) }
    }
    list.selection = places.lazy.compactMap(rows.firstIndex(of:)).first ?? list.selection
  }

  mutating func handle(
    _ key: Key, _ bench: inout Workbench, _ moment: Moment, size: Size
  ) -> [Request] {
    guard let action = Self.bindings.action(for: key) else {
      let rows = Self.listRows(in: size)
      _ = list.handle(key, heights: Array(repeating: 1, count: bench.rows.count), rows: rows)
      return []
    }
    return perform(action, key, &bench, moment)
  }

  private mutating func perform(
    _ action: Action, _ key: Key, _ bench: inout Workbench, _ moment: Moment
  ) -> [Request] {
    switch action {
    case .close: return [.close]
    case .help: return [.open(.help(HelpScreen(sections: [Self.bindings.help])))]
    case .again: return bench.readAgain()
    case .changes: return [.open(.shifts(ShiftsScreen()))]
    case .agreement: return [.open(.agreement(AgreementScreen(bench)))]
    case .coder: return [.askCoder(then: nil)]
    case .undo, .redo, .code, .merge, .rename, .terms, .retire, .makeTheme:
      guard bench.coder != nil else { return [.askCoder(then: key)] }
      return work(action, &bench, moment)
    case .answer: return [.openDecisions(decisions(on: bench))]
    case .open: break
    }
    guard let row = selected(on: bench) else { return [] }
    return [.open(.themePoints(ThemePointsScreen(row, on: bench)))]
  }

  /// With the theme picked whose row is.
  private func decisions(on bench: Workbench) -> DecisionsScreen {
    guard case .theme(let theme)? = selected(on: bench) else {
      return DecisionsScreen(scope: scope)
    }
    let listing = DecisionListing(
      of: .theme(theme), name: bench.name(of: theme), points: bench.figures[theme].points)
    return DecisionsScreen(scope: scope, wanted: listing)
  }

  private func work(_ action: Action, _ bench: inout Workbench, _ moment: Moment) -> [Request] {
    switch action {
    case .undo: return bench.undo(moment)
    case .redo: return bench.redo(moment)
    case .code: return [.open(.dialog(.codingChoice(CodingChoice(bench))))]
    default: break
    }
    guard let row = selected(on: bench) else { return [] }
    return ThemeAction(action)?.requests(for: row, on: bench) ?? []
  }

  /// What is left between the title, the heads of the columns and the lines at the bottom.
  static func listRows(in size: Size) -> Int { max(1, size.rows - 6) }
}

extension ThemeAction {
  fileprivate init?(_ action: ThemesScreen.Action) {
    switch action {
    case .merge: self = .merge
    case .rename: self = .rename
    case .terms: self = .terms
    case .retire: self = .retire
    case .makeTheme: self = .makeTheme
    default: return nil
    }
  }
}
