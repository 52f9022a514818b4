/// A whole screen as a value: what stands in each cell and where the cursor is.
package struct Frame: Equatable, Sendable {
  package let size: Size
  /// Where the cursor stands, or nil to hide it.
  package var cursor: Point?
  private(set) var cells: [Cell]

  package init(size: Size) {
    self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
    cells = Array(repeating: .blank(), count: self.size.columns * self.size.rows)
  }

  package var bounds: Rect { Rect(size) }

  /// The cells of a row, one for each column; empty outside the frame.
  package func row(_ index: Int) -> [Cell] {
    guard (0..<size.rows).contains(index) else { return [] }
    return Array(cells[index * size.columns..<(index + 1) * size.columns])
  }

  package subscript(point: Point) -> Cell { cells[offset(of: point)] }

  private func offset(of point: Point) -> Int { point.row * size.columns + point.column }

  mutating func restyle(at point: Point, _ style: Style) {
    cells[offset(of: point)].style = style
  }

  /// Half a wide character never remains: its other half becomes a blank.
  mutating func put(_ cell: Cell, at point: Point) {
    let place = offset(of: point)
    let end = place + Int(cell.width)
    if cells[place].isContinuation, point.column > 0 {
      cells[place - 1] = .blank(cells[place - 1].style)
    }
    if point.column + Int(cell.width) < size.columns, cells[end].isContinuation {
      cells[end] = .blank(cells[end].style)
    }
    cells[place] = cell
    if cell.width == 2 { cells[place + 1] = .continuation(cell.style) }
  }
}
