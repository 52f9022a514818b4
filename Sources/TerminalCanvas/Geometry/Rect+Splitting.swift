extension Rect {
  package func inset(by margin: Int) -> Rect { inset(rows: margin, columns: margin) }

  package func inset(rows: Int = 0, columns: Int = 0) -> Rect {
    droppingTop(rows).droppingBottom(rows).droppingLeft(columns).droppingRight(columns)
  }

  package func top(_ count: Int) -> Rect {
    Rect(row: row, column: column, rows: min(count, rows), columns: columns)
  }

  package func bottom(_ count: Int) -> Rect { droppingTop(rows - max(0, count)) }

  package func left(_ count: Int) -> Rect {
    Rect(row: row, column: column, rows: rows, columns: min(count, columns))
  }

  package func right(_ count: Int) -> Rect { droppingLeft(columns - max(0, count)) }

  package func droppingTop(_ count: Int) -> Rect {
    let dropped = count.clamped(to: 0...rows)
    return Rect(row: row + dropped, column: column, rows: rows - dropped, columns: columns)
  }

  package func droppingBottom(_ count: Int) -> Rect { top(rows - max(0, count)) }

  package func droppingLeft(_ count: Int) -> Rect {
    let dropped = count.clamped(to: 0...columns)
    return Rect(row: row, column: column + dropped, rows: rows, columns: columns - dropped)
  }

  package func droppingRight(_ count: Int) -> Rect { left(columns - max(0, count)) }

  /// A block of this size in the middle, cut down to what there is.
  package func centred(_ size: Size) -> Rect {
    let rows = min(size.rows, self.rows)
    let columns = min(size.columns, self.columns)
    return Rect(
      row: row + (self.rows - rows) / 2, column: column + (self.columns - columns) / 2,
      rows: rows, columns: columns)
  }
}
