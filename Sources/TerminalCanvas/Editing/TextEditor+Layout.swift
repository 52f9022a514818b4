extension TextEditor {
  /// The lines around the cursor in a block of `width` columns; the last column is for the cursor.
  /// A text that is too long shows the cursor's line in the middle, unless its start or end is near.
  package func layout(width: Int, maxRows: Int) -> TextLayout {
    let visual = VisualLines(of: content, around: cursor, width: width)
    let home = visual.home
    let maxRows = max(1, maxRows)
    let above = visual.above(limit: maxRows)
    let below = visual.below(limit: maxRows)
    let countAbove = min(above.count, max(maxRows / 2, maxRows - 1 - below.count))
    let countBelow = min(below.count, maxRows - 1 - countAbove)
    let lines = above.suffix(countAbove) + [home] + below.prefix(countBelow)
    let column = DisplayText.width(of: String(content[home.range.lowerBound..<cursor]))
    return TextLayout(
      lines: lines.map { String(content[$0.range]) }, ranges: lines.map(\.range),
      cursor: Point(row: countAbove, column: min(column, max(0, width - 1))),
      isCutAbove: countAbove < above.count, isCutBelow: countBelow < below.count)
  }

  /// How many rows the whole text needs, counted no further than `limit`.
  package func rowsNeeded(width: Int, limit: Int) -> Int {
    1 + VisualLines(of: content, around: 0, width: width).below(limit: max(0, limit - 1)).count
  }
}
