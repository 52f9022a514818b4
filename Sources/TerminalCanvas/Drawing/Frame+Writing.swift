extension Frame {
  /// Writes a text from a place to the right, clipped to `width` columns and to the frame.
  /// Whatever a terminal could act on is made visible or left out. Returns the columns written.
  @discardableResult
  package mutating func write(
    _ text: String, at point: Point, style: Style = .plain, width: Int? = nil
  ) -> Int {
    guard (0..<size.rows).contains(point.row), point.column < size.columns else { return 0 }
    let limit = width.map { min(size.columns, point.column + $0) } ?? size.columns
    if point.column >= 0, DisplayText.isPlain(text) {
      return writePlain(text, at: point, style: style, limit: limit)
    }
    var column = point.column
    for cell in DisplayText.cells(of: text, style: style) where !cell.isContinuation {
      let width = Int(cell.width)
      guard column + width <= limit else {
        column += blankOut(from: column, to: limit, inRow: point.row, style)
        break
      }
      if column >= 0 { put(cell, at: Point(row: point.row, column: column)) }
      column += width
    }
    return max(0, column - point.column)
  }

  private mutating func writePlain(
    _ text: String, at point: Point, style: Style, limit: Int
  ) -> Int {
    var column = point.column
    for byte in text.utf8 {
      guard column < limit else { break }
      put(Cell(Unicode.Scalar(byte), style: style), at: Point(row: point.row, column: column))
      column += 1
    }
    return column - point.column
  }

  /// The one column before the edge where a wide character has no room.
  private mutating func blankOut(
    from column: Int, to limit: Int, inRow row: Int, _ style: Style
  ) -> Int {
    guard column >= 0, column < limit else { return 0 }
    put(.blank(style), at: Point(row: row, column: column))
    return 1
  }

  /// Lays another frame over a part of this one, its cursor too.
  package mutating func draw(_ other: Frame, at point: Point) {
    for row in 0..<other.size.rows where (0..<size.rows).contains(point.row + row) {
      for (column, cell) in other.row(row).enumerated() where !cell.isContinuation {
        let end = point.column + column + Int(cell.width)
        guard point.column + column >= 0, end <= size.columns else { continue }
        put(cell, at: Point(row: point.row + row, column: point.column + column))
      }
    }
    cursor = other.cursor.map {
      Point(row: $0.row + point.row, column: $0.column + point.column)
    }
  }

  package mutating func fill(
    _ rect: Rect, with scalar: Unicode.Scalar = " ", style: Style = .plain
  ) {
    guard let cell = DisplayText.cells(of: String(scalar), style: style).first, cell.width == 1
    else { return }
    forEachPoint(in: rect) { frame, point in frame.put(cell, at: point) }
  }

  /// Changes the looks of what stands there already.
  package mutating func restyle(_ rect: Rect, _ style: Style) {
    forEachPoint(in: rect) { frame, point in frame.restyle(at: point, style) }
  }

  package mutating func horizontalRule(
    row: Int, from column: Int = 0, columns: Int? = nil, style: Style = .quiet
  ) {
    let length = columns ?? size.columns - column
    fill(Rect(row: row, column: column, rows: 1, columns: length), with: "─", style: style)
  }

  package mutating func verticalRule(
    column: Int, from row: Int = 0, rows: Int? = nil, style: Style = .quiet
  ) {
    let length = rows ?? size.rows - row
    fill(Rect(row: row, column: column, rows: length, columns: 1), with: "│", style: style)
  }

  private mutating func forEachPoint(in rect: Rect, _ change: (inout Frame, Point) -> Void) {
    let part = rect.intersection(bounds)
    for row in part.row..<part.endRow {
      for column in part.column..<part.endColumn {
        change(&self, Point(row: row, column: column))
      }
    }
  }
}
