internal import ConsultationModel
internal import TerminalCanvas

/// The points of one theme, with what put them there, to be gone through by a person.
struct ThemePointsScreen: Equatable, Sendable {
  let row: ThemeRow
  /// In the order in which they stood when the screen was opened: nothing jumps under one's fingers.
  let points: [PointReference]
  var list = ListViewport()
  /// Picked to be split off.
  var marks: Set<PointReference> = []

  enum Action: Equatable, Sendable {
    case right, wrong, add, none, nextUnsure, mark, split, answer, close, help
    case merge, rename, terms, retire, makeTheme, undo, redo
  }

  static let bindings = KeyTable<Action>(
    "theme-points", title: "Points of a theme",
    [
      Binding(
        .character("a"), .enter, action: .right, label: "right",
        help: "The point is right as it stands; on to the next that nobody decided on"),
      Binding(
        .character("x"), action: .wrong, label: "wrong", help: "The theme is not on this point"),
      Binding(
        .character("+"), .character("="), action: .add, label: "other",
        help: "Put another theme on the point, or take one off"),
      Binding(.character("0"), action: .none, label: "none", help: "No theme fits the point"),
      Binding(
        .character("n"), action: .nextUnsure, label: "next unsure",
        help: "The next point that nobody decided on"),
      Binding(
        .escape, .control("q"), .character("q"), action: .close, label: "back",
        help: "Back to the themes"),
      Binding(.control("z"), action: .undo, label: "undo", help: "Take back what was done last"),
      Binding(.control("y"), action: .redo, help: "Do again what was taken back"),
      Binding(.character(" "), action: .mark, help: "Mark the point, to split it off with others"),
      Binding(
        .character("s"), action: .split, help: "Split the marked points off as a theme of their own"
      ),
      Binding(
        .character("y"), action: .answer, help: "What was decided about this one point, and why"),
      Binding(.character("m"), action: .merge, help: "Merge the theme with another"),
      Binding(.character("r"), action: .rename, help: "Rename the theme"),
      Binding(.character("e"), action: .terms, help: "The words that the theme is known by"),
      Binding(.character("d"), action: .retire, help: "Retire the theme"),
      Binding(.character("t"), action: .makeTheme, help: "Make a theme of what is proposed"),
      Binding(.function(1), .character("?"), action: .help, label: "keys", help: "These keys"),
    ])

  init(_ row: ThemeRow, on bench: Workbench) {
    self.row = row
    points = bench.points(of: row)
  }

  var selected: PointReference? {
    points.indices.contains(list.selection) ? points[list.selection] : nil
  }

  /// The theme of the codebook whose points these are.
  var theme: Theme.ID? {
    if case .theme(let theme) = row { return theme }
    return nil
  }

  func decider(of point: PointReference, on bench: Workbench) -> Decider {
    theme.map { bench.decider(of: $0, on: point) } ?? bench.decider(on: point)
  }

  /// Whether a person has said if the point belongs here; quick, since it is asked of every point.
  func isSettled(_ point: PointReference, on bench: Workbench) -> Bool {
    guard let themes = bench[point]?.themes else { return true }
    if let theme { return !themes.byMachine.contains(theme) }
    return themes.isDecided || !themes.byPeople.isEmpty
  }

  /// Half of the screen for the list, half for the point that is picked.
  static func listRows(in size: Size) -> Int { max(3, (size.rows - 5) / 2) }
}
