/// A grid of figures, each on a ground as strong as it is large.
struct HeatMapDrawing {
  private static let row = 30.0
  private static let longestName = 40
  /// Column names longer than this stand at a slant.
  private static let longestLevel = 7

  private let chart: Chart.HeatMap
  private let names: Double
  private let cell: Double
  private let top: Double
  private let isSlanted: Bool

  init(_ chart: Chart.HeatMap) {
    self.chart = chart
    let letters = chart.rows.map { min($0.name.text.count, Self.longestName) }.max() ?? 0
    names = Double(max(letters, chart.corner.count)) * Drawing.letter + 16
    let longest = chart.columns.map(\.count).max() ?? 0
    isSlanted = longest > Self.longestLevel
    let widest = chart.rows.flatMap(\.cells).map(\.text.count).max() ?? 0
    cell = max(48, Double(widest) * Drawing.letter + 14)
    // At a slant of 40 degrees a letter takes some five pixels upwards.
    top = isSlanted ? min(150, Double(longest) * 5 + 20) : 30
  }

  func write(_ title: String, to page: inout XMLWriter) {
    let width = names + cell * Double(chart.columns.count) + (isSlanted ? 110 : 8)
    let height = top + Double(chart.rows.count) * Self.row + 6
    Drawing.begin(width, height, title, to: &page) { page in
      for (index, name) in chart.columns.enumerated() {
        write(name, at: names + (Double(index) + 0.5) * cell, to: &page)
      }
      for (index, row) in chart.rows.enumerated() {
        write(row, at: top + Double(index) * Self.row, to: &page)
      }
    }
  }

  private func write(_ name: String, at x: Double, to page: inout XMLWriter) {
    let words = Drawing.cut(name, to: 26)
    guard isSlanted else { return Drawing.text(words, x, top - 8, "middle strong", to: &page) }
    let place = "translate(\(Drawing.number(x - 6)) \(Drawing.number(top - 8))) rotate(-40)"
    page.element("text", ["transform": place, "class": "strong"], text: words)
  }

  private func write(_ row: Chart.HeatMap.Row, at y: Double, to page: inout XMLWriter) {
    Drawing.text(
      Drawing.cut(row.name.text, to: Self.longestName), names - 8, y + 19, "end", to: &page)
    for (index, cell) in row.cells.enumerated() {
      let x = names + Double(index) * self.cell
      if let shade = cell.shade {
        // Never so dark that letters on it can't be read.
        let kind = shade > 0.55 ? "heat strongest" : "heat"
        Drawing.box(
          x + 1, y + 1, self.cell - 2, Self.row - 2, kind, opacity: shade > 0.55 ? 1 : shade * 0.6,
          to: &page)
        Drawing.text(
          cell.text, x + self.cell / 2, y + 19, shade > 0.55 ? "middle onheat" : "middle",
          to: &page)
      } else {
        Drawing.text(cell.text, x + self.cell / 2, y + 19, "middle strong", to: &page)
      }
    }
  }
}
