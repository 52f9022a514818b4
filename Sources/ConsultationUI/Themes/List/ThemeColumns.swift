internal import ConsultationModel
internal import TerminalCanvas

/// The columns of the list of themes for a width of the screen.
struct ThemeColumns {
  private let name: Int
  private let bar: Int
  /// None where the screen is narrow.
  private let tables: Int

  init(width: Int) {
    bar = width >= 100 ? 24 : width >= 76 ? 12 : 8
    tables = width >= 76 ? 7 : 0
    name = max(16, width - 2 - 7 - 4 - tables - 1 - bar - 2 - 12)
  }

  var heads: String {
    line(
      mark: " ", "Theme", points: "Points", share: "%", tables: "Tables",
      people: "By people"
    )
    .joined(separator: DisplayText.padded(bar < 12 ? "Stances" : "+for -against", to: bar + 2))
  }

  func segments(_ row: ThemeRow, _ bench: Workbench, isSelected: Bool) -> [Segment] {
    let count = count(of: row, bench)
    let isProposed = if case .proposed = row { true } else { false }
    let label = isProposed ? "proposed: \(bench.name(of: row))" : bench.name(of: row)
    let share = bench.base == 0 ? 0 : (100 * count.points + bench.base / 2) / bench.base
    let cells = line(
      mark: isSelected ? "▸" : " ", label, points: "\(count.points)", share: "\(share)",
      tables: "\(count.tables)", people: people(count))
    let style: Style = row.isTheme ? (count.points == 0 ? .quiet : .plain) : .accent
    let stances = StanceBar(count.stances).segments(width: bar)
    let drawn = stances.reduce(0) { $0 + $1.text.count }
    let gap = String(repeating: " ", count: bar - drawn + 2)
    return [Segment(cells[0], style)] + stances + [Segment(gap), Segment(cells[1], style)]
  }

  private func count(of row: ThemeRow, _ bench: Workbench) -> ThemeFigures.Count {
    switch row {
    case .theme(let theme): bench.figures[theme]
    case .unthemed: bench.figures.unthemed
    case .proposed(let proposal):
      proposal.points.compactMap { bench[$0] }.filter(\.themes.isEmpty)
        .reduce(into: ThemeFigures.Count()) { $0.add($1.point, byPerson: false, 1) }
    }
  }

  /// `12 of 31`; all of them in one word.
  private func people(_ count: ThemeFigures.Count) -> String {
    if count.points == 0 { return "" }
    return count.byPeople == count.points ? "all" : "\(count.byPeople) of \(count.points)"
  }

  /// What stands before the bar and after it.
  private func line(
    mark: String, _ label: String, points: String, share: String, tables: String, people: String
  ) -> [String] {
    [
      "\(mark) " + DisplayText.padded(label, to: name)
        + DisplayText.padded(points, to: 7, alignment: .right)
        + DisplayText.padded(share, to: 4, alignment: .right)
        + DisplayText.padded(tables, to: self.tables, alignment: .right) + " ",
      DisplayText.padded(people, to: 12),
    ]
  }
}

extension ThemeRow {
  var isTheme: Bool {
    if case .theme = self { return true }
    return false
  }
}
