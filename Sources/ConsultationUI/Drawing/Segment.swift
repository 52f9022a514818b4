internal import TerminalCanvas

/// A piece of a row in one style.
struct Segment: Equatable, Sendable {
  let text: String
  let style: Style

  init(_ text: String, _ style: Style = .plain) {
    self.text = text
    self.style = style
  }
}

extension Frame {
  /// Writes pieces one after another, clipped together to `width`. Returns the columns written.
  @discardableResult
  mutating func write(_ segments: [Segment], at point: Point, width: Int) -> Int {
    var column = 0
    for segment in segments where column < width {
      column += write(
        DisplayText.clipped(segment.text, to: width - column),
        at: Point(row: point.row, column: point.column + column), style: segment.style)
    }
    return column
  }

  /// Writes a text so that it ends before `endColumn`. Returns its first column.
  @discardableResult
  mutating func write(
    _ text: String, endingAt endColumn: Int, row: Int, style: Style = .plain
  ) -> Int {
    let column = max(0, endColumn - DisplayText.width(of: text))
    write(text, at: Point(row: row, column: column), style: style)
    return column
  }

  /// The bottom row: as many keys as fit, in the order of the table; the way out and the way to the
  /// help always, and last.
  mutating func footer(_ items: [FooterItem], row: Int) {
    let gap = 3
    let kept = items.filter(\.isWayOut) + items.filter(\.isHelp)
    var room = size.columns - 1 + gap - kept.reduce(0) { $0 + $1.width + gap }
    var shown: [FooterItem] = []
    for item in items where !kept.contains(item) {
      guard item.width + gap <= room else { break }
      room -= item.width + gap
      shown.append(item)
    }
    var column = 1
    for item in shown + kept {
      column += write(item.key, at: Point(row: row, column: column), style: .strong) + 1
      column += write(item.label, at: Point(row: row, column: column), style: .quiet) + gap
    }
  }

  /// The top row of a screen, with a rule below it.
  mutating func title(_ left: String, right: String = "") {
    let start =
      right.isEmpty
      ? size.columns : write(right, endingAt: size.columns - 1, row: 0, style: .quiet) - 2
    write(DisplayText.clipped(" " + left, to: start), at: Point(row: 0, column: 0), style: .strong)
    horizontalRule(row: 1)
  }
}
