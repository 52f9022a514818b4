extension Frame {
  /// The frame as text, one line for each row, blanks at the end left out. With marks, `▏` stands
  /// before the cell under the cursor, and `⟦ ⟧` enclose what is drawn in reverse.
  package func picture(marks: Bool = true) -> String {
    (0..<size.rows).map { picture(ofRow: $0, marks: marks) }.joined(separator: "\n")
  }

  private func picture(ofRow index: Int, marks: Bool) -> String {
    let cells = row(index)
    let cursorColumn = marks && cursor?.row == index ? cursor?.column : nil
    var line = String.UnicodeScalarView()
    var isReverse = false
    for column in 0..<pictureEnd(of: cells, cursorColumn, marks: marks) {
      let cell = cells[column]
      if marks, !cell.isContinuation, cell.style.reverse != isReverse {
        line.append(isReverse ? "⟧" : "⟦")
        isReverse.toggle()
      }
      if column == cursorColumn { line.append("▏") }
      line.append(contentsOf: cell.scalars)
    }
    if isReverse { line.append("⟧") }
    if let cursorColumn, cursorColumn >= cells.count { line.append("▏") }
    return trimmed(String(line), keeping: cursorColumn)
  }

  private func pictureEnd(of cells: [Cell], _ cursorColumn: Int?, marks: Bool) -> Int {
    let blank = Cell.blank()
    let last = cells.lastIndex { $0.scalars != blank.scalars || (marks && $0.style.reverse) }
    let end = (last ?? -1) + 1
    return min(cells.count, max(end, (cursorColumn ?? -1) + 1))
  }

  /// The blank under the cursor isn't part of the picture.
  private func trimmed(_ line: String, keeping cursorColumn: Int?) -> String {
    cursorColumn != nil && line.hasSuffix("▏ ") ? String(line.dropLast()) : line
  }
}
