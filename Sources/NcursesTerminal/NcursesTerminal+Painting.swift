import CNcurses
package import TerminalCanvas

extension NcursesTerminal {
  /// Sends what differs from the frame before, in one go.
  package func paint(_ frame: Frame) {
    let window = cn_window()
    if frame.size != painted?.size {
      werase(window)
      clearok(window, true)
      painted = nil
    }
    let earlier = painted ?? Frame(size: frame.size)
    for row in 0..<min(frame.size.rows, size.rows) {
      guard let columns = frame.changedColumns(inRow: row, since: earlier) else { continue }
      paint(columns, of: frame.row(row), at: Int32(row))
    }
    placeCursor(frame.cursor)
    wnoutrefresh(window)
    doupdate()
    painted = frame
  }

  private func paint(_ columns: Range<Int>, of cells: [Cell], at row: Int32) {
    let window = cn_window()
    var scalars = SIMD8<UInt32>.zero
    for column in columns where !cells[column].isContinuation {
      let cell = cells[column]
      guard column + Int(cell.width) <= size.columns else { return }
      let count = cell.copyScalars(into: &scalars)
      withUnsafeBytes(of: &scalars) { bytes in
        cn_put(
          window, row, Int32(column), bytes.assumingMemoryBound(to: UInt32.self).baseAddress,
          Int32(count), palette.attributes(of: cell.style), palette.pair(of: cell.style))
      }
    }
  }

  private func placeCursor(_ point: Point?) {
    let visible = point.flatMap { Rect(size).contains($0) ? $0 : nil }
    if isCursorVisible != (visible != nil) {
      isCursorVisible.toggle()
      curs_set(isCursorVisible ? 1 : 0)
    }
    if let visible { wmove(cn_window(), Int32(visible.row), Int32(visible.column)) }
  }
}
