internal import ConsultationModel
internal import TerminalCanvas

/// Picks one theme of the codebook by a few letters of its name.
struct ThemePicker: Equatable, Sendable {
  /// What it is picked for.
  enum Purpose: Equatable, Sendable {
    case add(PointReference)
    case merge(Theme.ID)
  }

  let purpose: Purpose
  let title: String
  private let codebook: Codebook
  private let first: [Theme.ID]
  /// Themes that stand on the point already.
  private let standing: Set<Theme.ID>
  var search = TextEditor()
  var list = ListViewport()

  init(adding point: PointReference, on bench: Workbench) {
    purpose = .add(point)
    title = "Put a theme on the point, or take one off"
    codebook = bench.codebook
    let suggested = bench[point]?.point.suggestions.map(\.theme) ?? []
    first = suggested
    standing = Set(bench[point]?.themes.all ?? [])
  }

  init(merging theme: Theme, on bench: Workbench) {
    purpose = .merge(theme.id)
    title = "Merge \(theme.name) with"
    codebook = Codebook(
      id: "", name: "", themes: bench.codebook.themes.filter { $0.id != theme.id })
    first = []
    standing = []
  }

  var matches: [Theme.ID] { ThemeMatches(search.text, in: codebook, first: first).themes }

  var chosen: Theme? {
    let matches = matches
    guard !matches.isEmpty else { return nil }
    return codebook.theme(matches[min(list.selection, matches.count - 1)])
  }

  func label(of theme: Theme.ID) -> String {
    (standing.contains(theme) ? "✓ " : "  ") + (codebook.theme(theme)?.name ?? theme.text)
  }

  mutating func handle(_ key: Key, rows: Int) {
    if list.handle(key, heights: Array(repeating: 1, count: matches.count), rows: rows) { return }
    if search.hear(key, width: 1000) { list = ListViewport() }
  }

  func draw(in room: Rect, on frame: inout Frame) {
    let matches = matches
    let below = room.droppingTop(2)
    for slot in list.slots(heights: Array(repeating: 1, count: matches.count), rows: below.rows) {
      frame.write(
        DisplayText.padded(
          (slot.isSelected ? "▸ " : "  ") + label(of: matches[slot.item]), to: below.columns),
        at: Point(row: below.row + slot.row, column: below.column),
        style: slot.isSelected ? .selected : .plain)
    }
    if matches.isEmpty {
      frame.write("No theme is called so.", at: below.origin, width: below.columns)
    }
    frame.write("Type:", at: room.origin, style: .quiet)
    frame.draw(search, in: room.top(1).droppingLeft(6), isFocused: true)
  }
}
