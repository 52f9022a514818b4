/// One place on the screen, counted from the top left corner at row 0, column 0.
package struct Point: Equatable, Hashable, Sendable {
  package var row: Int
  package var column: Int

  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}
