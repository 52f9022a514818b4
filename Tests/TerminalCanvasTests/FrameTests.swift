import TerminalCanvas
import Testing

/// What stands in a frame after it was written to.
struct FrameTests {
  private func frame(_ columns: Int, _ rows: Int) -> Frame {
    Frame(size: Size(columns: columns, rows: rows))
  }

  @Test func thePictureShowsTextCursorAndSelection() {
    var frame = frame(12, 3)
    frame.write("Summit", at: Point(row: 0, column: 1))
    frame.write("chosen", at: Point(row: 1, column: 2), style: .selected)
    frame.write("typed", at: Point(row: 2, column: 0))
    frame.cursor = Point(row: 2, column: 5)
    #expect(frame.picture() == " Summit\n  ⟦chosen⟧\ntyped▏")
    #expect(frame.picture(marks: false) == " Summit\n  chosen\ntyped")
  }

  @Test func theCursorMayStandInsideABlankPartOrAText() {
    var frame = frame(6, 2)
    frame.write("abc", at: Point(row: 0, column: 0))
    frame.cursor = Point(row: 0, column: 1)
    #expect(frame.picture() == "a▏bc\n")
    frame.cursor = Point(row: 1, column: 3)
    #expect(frame.picture() == "abc\n   ▏")
  }

  @Test func textIsClippedToItsWidthAndToTheFrame() {
    var frame = frame(6, 2)
    #expect(frame.write("abcdefgh", at: Point(row: 0, column: 3)) == 3)
    #expect(frame.write("abcdefgh", at: Point(row: 1, column: 0), width: 2) == 2)
    #expect(frame.write("x", at: Point(row: 2, column: 0)) == 0)
    #expect(frame.write("x", at: Point(row: -1, column: 0)) == 0)
    #expect(frame.picture() == "   abc\nab")
  }

  @Test func textThatBeginsLeftOfTheFrameShowsItsRest() {
    var frame = frame(4, 1)
    frame.write("abcd", at: Point(row: 0, column: -2))
    #expect(frame.picture() == "cd")
  }

  @Test func aWideCharacterWithoutRoomBecomesABlank() {
    var frame = frame(4, 1)
    frame.write("....", at: Point(row: 0, column: 0))
    #expect(frame.write("a漢字", at: Point(row: 0, column: 0)) == 4)
    #expect(frame.row(0).map(\.width) == [1, 2, 0, 1])
    #expect(frame.picture() == "a漢")
  }

  @Test func halfAWideCharacterNeverRemains() {
    var frame = frame(6, 1)
    frame.write("漢字", at: Point(row: 0, column: 0))
    frame.write("x", at: Point(row: 0, column: 1))
    #expect(frame.row(0).map(\.width) == [1, 1, 2, 0, 1, 1])
    frame.write("y", at: Point(row: 0, column: 2))
    #expect(frame.picture() == " xy")
    frame.write("漢", at: Point(row: 0, column: 0))
    frame.write("字", at: Point(row: 0, column: 1))
    #expect(frame.row(0).map(\.width) == [1, 2, 0, 1, 1, 1])
  }

  @Test func changesAreFoundWithWideCharactersWhole() {
    var earlier = frame(10, 2)
    earlier.write("ab漢cd", at: Point(row: 0, column: 0))
    var later = earlier
    #expect(later.changedColumns(inRow: 0, since: earlier) == nil)
    later.write("字", at: Point(row: 0, column: 2))
    #expect(later.changedColumns(inRow: 0, since: earlier) == 2..<4)
    #expect(later.changedColumns(inRow: 1, since: earlier) == nil)
  }

  @Test func aBoxHasATitleAndRoomInside() {
    var frame = frame(16, 4)
    frame.write("behind the box..", at: Point(row: 1, column: 0))
    let room = frame.box(Rect(row: 0, column: 1, rows: 4, columns: 14), title: "Leave?")
    frame.write("Save first", at: room.origin)
    #expect(room == Rect(row: 1, column: 3, rows: 2, columns: 10))
    #expect(
      frame.picture() == """
         ╭─ Leave? ───╮
        b│ Save first │.
         │            │
         ╰────────────╯
        """)
  }

  @Test func rulesAndFillsStayInsideTheFrame() {
    var frame = frame(4, 2)
    frame.horizontalRule(row: 0)
    frame.fill(Rect(row: 1, column: 2, rows: 5, columns: 5), with: "·")
    frame.restyle(Rect(row: 1, column: 3, rows: 1, columns: 9), .selected)
    #expect(frame.picture() == "────\n  ·⟦·⟧")
  }
}
