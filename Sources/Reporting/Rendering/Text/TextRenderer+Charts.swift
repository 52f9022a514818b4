internal import TerminalCanvas

extension TextRenderer {
  mutating func append(_ chart: Chart) {
    wrapText(chart.caption + ":")
    add("")
    switch chart {
    case .divergingBars(let chart): append(chart)
    case .heatMap(let chart): append(chart.table)
    case .columns(let chart): append(chart)
    }
  }

  /// Against to the left of the middle line, for to the right; what took no side is said.
  private mutating func append(_ chart: Chart.DivergingBars) {
    let names = chart.bars.map { PlainText.oneLine($0.name.text) }
    let nameWidth = min(width / 3, names.map(DisplayText.width).max() ?? 0)
    let most = chart.bars.map { max($0.supporting, $0.against) }.max() ?? 0
    let digits = "\(most)".count
    let half = max(4, (width - nameWidth - 2 * digits - 22) / 2)
    for (name, bar) in zip(names, chart.bars) {
      let lines = WrappedText.lines(of: name, width: nameWidth)
      let against = Bar.text(bar.against, of: most, width: half)
      let supporting = Bar.text(bar.supporting, of: most, width: half)
      let left = WrappedText.padded("\(bar.against)", to: digits, .right)
      let right = WrappedText.padded("\(bar.supporting)", to: digits, .right)
      add(
        WrappedText.padded(lines[0], to: nameWidth, .left) + " " + left + " "
          + WrappedText.padded(against, to: half, .right) + "│"
          + WrappedText.padded(supporting, to: half, .left) + " " + right
          + "  \(bar.mixed) mixed, \(bar.unstated) none", counting: bar.name)
      for line in lines.dropFirst() { add(line) }
    }
    add("")
    wrapText("Left of the line: against. Right of it: for.")
  }

  private mutating func append(_ chart: Chart.Columns) {
    let most = chart.columns.map(\.value).max() ?? 0
    let names = chart.columns.map { DisplayText.width(of: $0.name) }.max() ?? 0
    for column in chart.columns {
      let bar = Bar.text(column.value, of: most, width: max(4, width - names - 8))
      add("\(WrappedText.padded(column.name, to: names, .left)) \(bar) \(column.value)")
    }
  }
}

/// A bar of block characters, in eighths of a column.
enum Bar {
  private static let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

  static func text(_ value: Int, of most: Int, width: Int) -> String {
    guard most > 0, value > 0 else { return "" }
    // Whatever is there can be seen.
    let eighths = max(1, value * width * 8 / most)
    return String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
  }
}
