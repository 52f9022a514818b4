extension Frame {
  /// Clears a block, draws a border with a title in its top edge, and gives the room inside,
  /// one column away from the border on either side.
  @discardableResult
  package mutating func box(_ rect: Rect, title: String = "", style: Style = .accent) -> Rect {
    guard rect.rows >= 2, rect.columns >= 4 else { return rect.inset(by: 1) }
    let rule = String(repeating: "─", count: rect.columns - 2)
    fill(rect)
    write("╭" + rule + "╮", at: rect.origin, style: style)
    for row in rect.row + 1..<rect.endRow - 1 {
      write("│", at: Point(row: row, column: rect.column), style: style)
      write("│", at: Point(row: row, column: rect.endColumn - 1), style: style)
    }
    write("╰" + rule + "╯", at: Point(row: rect.endRow - 1, column: rect.column), style: style)
    writeTitle(title, in: rect, style)
    return rect.inset(rows: 1, columns: 2)
  }

  private mutating func writeTitle(_ title: String, in rect: Rect, _ style: Style) {
    guard !title.isEmpty, rect.columns > 6 else { return }
    var bold = style
    bold.bold = true
    let text = " " + DisplayText.clipped(title, to: rect.columns - 6) + " "
    write(text, at: Point(row: rect.row, column: rect.column + 2), style: bold)
  }
}
