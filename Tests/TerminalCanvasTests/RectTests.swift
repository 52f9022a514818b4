import TerminalCanvas
import Testing

/// How a block of cells is divided.
struct RectTests {
  private let whole = Rect(Size(columns: 80, rows: 24))

  @Test func partsCoverTheWholeWithoutOverlap() {
    #expect(whole.top(3) == Rect(row: 0, column: 0, rows: 3, columns: 80))
    #expect(whole.droppingTop(3) == Rect(row: 3, column: 0, rows: 21, columns: 80))
    #expect(whole.bottom(2) == Rect(row: 22, column: 0, rows: 2, columns: 80))
    #expect(whole.left(20) == Rect(row: 0, column: 0, rows: 24, columns: 20))
    #expect(whole.right(20) == whole.droppingLeft(60))
    #expect(whole.inset(by: 2) == Rect(row: 2, column: 2, rows: 20, columns: 76))
  }

  @Test func whatIsTooLargeIsCutDownToNothing() {
    #expect(whole.droppingTop(99).isEmpty)
    #expect(whole.top(99) == whole)
    #expect(whole.inset(by: 50).isEmpty)
    #expect(Rect(row: 0, column: 0, rows: -1, columns: 3).rows == 0)
  }

  @Test func aBlockIsCentred() {
    let box = whole.centred(Size(columns: 40, rows: 10))
    #expect(box == Rect(row: 7, column: 20, rows: 10, columns: 40))
    #expect(whole.centred(Size(columns: 99, rows: 99)) == whole)
  }
}
