extension Frame {
  /// The columns of a row that differ from an earlier frame of the same size, wide characters whole.
  package func changedColumns(inRow row: Int, since earlier: Frame) -> Range<Int>? {
    let start = row * size.columns
    var first = 0
    while first < size.columns, cells[start + first] == earlier.cells[start + first] { first += 1 }
    guard first < size.columns else { return nil }
    var end = size.columns
    while cells[start + end - 1] == earlier.cells[start + end - 1] { end -= 1 }
    while first > 0,
      cells[start + first].isContinuation || earlier.cells[start + first].isContinuation
    {
      first -= 1
    }
    while end < size.columns,
      cells[start + end].isContinuation || earlier.cells[start + end].isContinuation
    {
      end += 1
    }
    return first..<end
  }
}
