internal import ConsultationModel
internal import TerminalCanvas

/// How far coders agree: every two people, each of them with the machine, and theme by theme.
struct AgreementScreen: Equatable, Sendable {
  let agreement: Agreement
  var list = ListViewport()
  var scroll = 0

  enum Action: Equatable, Sendable {
    case open, close, help, down, up
  }

  static let bindings = KeyTable<Action>(
    "agreement", title: "Agreement",
    [
      Binding(
        .enter, action: .open, label: "where they differ",
        help: "The points on which these two put different themes"),
      Binding(
        .escape, .control("q"), .character("q"), .character("g"), action: .close, label: "back",
        help: "Back to the themes"),
      Binding(.pageDown, action: .down, label: "more themes", help: "Further down the themes"),
      Binding(.pageUp, action: .up, help: "Back up the themes"),
      Binding(.function(1), .character("?"), action: .help, label: "keys", help: "These keys"),
    ])

  init(_ bench: Workbench) {
    let logs = (bench.others + [bench.mine]).filter { !$0.points.isEmpty }
    agreement = Agreement(of: logs, in: bench.codebook)
  }

  var selected: PairAgreement? {
    agreement.pairs.indices.contains(list.selection) ? agreement.pairs[list.selection] : nil
  }

  mutating func handle(_ key: Key, size: Size) -> [Request] {
    switch Self.bindings.action(for: key) {
    case .open: return selected.map { [.open(.differences(DifferencesScreen($0)))] } ?? []
    case .close: return [.close]
    case .help: return [.open(.help(HelpScreen(sections: [Self.bindings.help])))]
    case .down: scroll = min(max(0, (selected?.themes.count ?? 0) - 3), scroll + size.rows / 3)
    case .up: scroll = max(0, scroll - size.rows / 3)
    case nil:
      let heights = Array(repeating: 1, count: agreement.pairs.count)
      if list.handle(key, heights: heights, rows: Self.listRows(in: size)) { scroll = 0 }
    }
    return []
  }

  static func listRows(in size: Size) -> Int { max(2, (size.rows - 9) / 3) }
}
