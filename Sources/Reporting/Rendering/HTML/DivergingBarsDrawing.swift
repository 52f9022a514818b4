/// Themes by stance: against to the left of a line, for to the right, mixed on both sides of it.
struct DivergingBarsDrawing {
  private static let row = 28.0
  private static let top = 34.0
  private static let side = 155.0
  private static let longestName = 40

  private let chart: Chart.DivergingBars
  private let names: Double

  init(_ chart: Chart.DivergingBars) {
    self.chart = chart
    let letters = chart.bars.map { min($0.name.text.count, Self.longestName) }.max() ?? 0
    names = Double(letters) * Drawing.letter + 16
  }

  func write(_ title: String, to page: inout XMLWriter) {
    let height = Self.top + Double(chart.bars.count) * Self.row + 8
    Drawing.begin(names + 2 * Self.side + 172, height, title, to: &page) { page in
      writeLegend(to: &page)
      for (index, bar) in chart.bars.enumerated() {
        write(bar, at: Self.top + Double(index) * Self.row, to: &page)
      }
      let line: KeyValuePairs<StaticString, String> = [
        "x1": Drawing.number(middle), "x2": Drawing.number(middle),
        "y1": Drawing.number(Self.top - 6), "y2": Drawing.number(height - 4), "class": "axis",
      ]
      page.element("line", line)
    }
  }

  private var middle: Double { names + Self.side }

  /// Points to a pixel: the longest side of all fills the room, less what its figure needs.
  private var scale: Double {
    let longest =
      chart.bars.map { bar in
        Double(max(bar.supporting, bar.against)) + Double(bar.mixed) / 2
      }.max() ?? 0
    return longest > 0 ? (Self.side - 30) / longest : 0
  }

  private func writeLegend(to page: inout XMLWriter) {
    Drawing.text("against ◂", middle - 8, 16, "end strong", to: &page)
    Drawing.text("▸ for", middle + 8, 16, "strong", to: &page)
    Drawing.box(middle + 66, 6, 14, 12, "mixed", to: &page)
    Drawing.text("mixed", middle + 86, 16, "", to: &page)
    Drawing.text("took no side", middle + Self.side + 8, 16, "", to: &page)
  }

  private func write(_ bar: Chart.DivergingBars.Bar, at y: Double, to page: inout XMLWriter) {
    let base = y + 18
    Drawing.text(
      Drawing.cut(bar.name.text, to: Self.longestName), names - 8, base, "end", to: &page)
    let half = Double(bar.mixed) / 2 * scale
    let left = Double(bar.against) * scale
    let right = Double(bar.supporting) * scale
    Drawing.box(middle - half, y + 5, 2 * half, 18, "mixed", to: &page)
    Drawing.box(middle - half - left, y + 5, left, 18, "against", to: &page)
    Drawing.box(middle + half, y + 5, right, 18, "for", to: &page)
    if bar.against > 0 {
      Drawing.text("\(bar.against)", middle - half - left - 5, base, "end", to: &page)
    }
    if bar.supporting > 0 {
      Drawing.text("\(bar.supporting)", middle + half + right + 5, base, "", to: &page)
    }
    if bar.mixed > 0, 2 * half > 16 {
      Drawing.text("\(bar.mixed)", middle, base, "middle", to: &page)
    }
    Drawing.text("\(bar.unstated)", middle + Self.side + 30, base, "end", to: &page)
    Drawing.text(
      "\(bar.points) of \(bar.base)", middle + Self.side + 168, base, "end", to: &page)
  }
}
