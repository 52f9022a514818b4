import TerminalCanvas
import TestSupport
import Testing

/// The lines of an editor and where its cursor stands in them.
struct TextLayoutTests {
  private func picture(_ marked: String, width: Int, rows: Int) -> String {
    let layout = MarkedText.editor(marked).layout(width: width, maxRows: rows)
    var frame = Frame(size: Size(columns: width, rows: layout.lines.count))
    for (row, line) in layout.lines.enumerated() {
      frame.write(line, at: Point(row: row, column: 0))
    }
    frame.cursor = layout.cursor
    return frame.picture()
  }

  @Test(arguments: [
    ("▏", "▏"),
    ("Rural exchanges first▏", "Rural\nexchanges\nfirst▏"),
    ("Rural▏ exchanges", "Rural▏\nexchanges"),
    ("Rural ▏exchanges", "Rural\n▏exchanges"),
    ("exchanges▏", "exchanges▏"),
    ("exchanges ▏", "exchanges\n▏"),
    ("exchangesover▏", "exchanges\nover▏"),
    ("exchanges▏over", "exchanges\n▏over"),
    ("one\n▏", "one\n▏"),
    ("one\n▏\ntwo", "one\n▏\ntwo"),
    ("漢字漢字▏", "漢字漢字▏"),
  ]) func theCursorHasRoomInEveryLine(marked: String, expected: String) {
    #expect(picture(marked, width: 10, rows: 9) == expected)
  }

  @Test func aLongTextScrollsToTheCursor() {
    #expect(picture("1\n2\n3\n4\n5▏", width: 9, rows: 3) == "3\n4\n5▏")
    #expect(picture("1▏\n2\n3\n4\n5", width: 9, rows: 3) == "1▏\n2\n3")
    #expect(picture("1\n2\n3▏\n4\n5", width: 9, rows: 3) == "2\n3▏\n4")
    let layout = MarkedText.editor("1\n2\n3▏\n4\n5").layout(width: 9, maxRows: 3)
    #expect(layout.isCutAbove && layout.isCutBelow)
    let whole = MarkedText.editor("1\n2\n3▏").layout(width: 9, maxRows: 3)
    #expect(!whole.isCutAbove && !whole.isCutBelow)
  }

  @Test func upAndDownKeepTheColumnThatWasAimedAt() {
    var editor = MarkedText.editor("a long line\nno\nanother one▏")
    #expect(editor.handle(.up, width: 40) == true)
    #expect(MarkedText.text(editor) == "a long line\nno▏\nanother one")
    #expect(editor.handle(.up, width: 40) == true)
    #expect(MarkedText.text(editor) == "a long line▏\nno\nanother one")
    #expect(editor.handle(.up, width: 40) == false)
    #expect(editor.handle(.down, width: 40) == true)
    #expect(editor.handle(.down, width: 40) == true)
    #expect(MarkedText.text(editor) == "a long line\nno\nanother one▏")
    #expect(editor.handle(.down, width: 40) == false)
  }

  @Test func upAndDownFollowTheLinesOnTheScreen() {
    var editor = MarkedText.editor("exchangesoverhere▏")
    #expect(editor.handle(.up, width: 10) == true)
    #expect(MarkedText.text(editor) == "exchange▏soverhere")
    #expect(editor.handle(.down, width: 10) == true)
    #expect(MarkedText.text(editor) == "exchangesoverhere▏")
  }

  @Test func theRowsNeededAreCountedToALimit() {
    #expect(TextEditor("").rowsNeeded(width: 10, limit: 5) == 1)
    #expect(TextEditor("Rural exchanges first").rowsNeeded(width: 10, limit: 5) == 3)
    #expect(TextEditor(String(repeating: "x\n", count: 99)).rowsNeeded(width: 10, limit: 5) == 5)
  }

  @Test func aMegabyteIsEditedAtOnce() {
    var editor = TextEditor()
    editor.insert(String(repeating: "Rural exchanges first.\n", count: 45_000))
    let start = ContinuousClock.now
    for _ in 0..<50 {
      _ = editor.handle(.character("x"), width: 60)
      _ = editor.handle(.up, width: 60)
      _ = editor.layout(width: 60, maxRows: 10)
    }
    #expect(ContinuousClock.now - start < Patience.seconds(5))
  }
}
