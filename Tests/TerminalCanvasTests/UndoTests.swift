import TerminalCanvas
import Testing

/// Taking back what was typed and doing it again.
struct UndoTests {
  private func editor(typing text: String) -> TextEditor {
    var editor = TextEditor()
    for character in text { editor.insert(String(character)) }
    return editor
  }

  @Test func typingIsTakenBackWordByWord() {
    var editor = editor(typing: "full fibre first")
    var steps: [String] = []
    while editor.undo() { steps.append(MarkedText.text(editor)) }
    #expect(steps == ["full fibre ▏", "full ▏", "▏"])
    while editor.redo() { steps.append(MarkedText.text(editor)) }
    #expect(steps.suffix(3) == ["full ▏", "full fibre ▏", "full fibre first▏"])
  }

  @Test func aRunOfErasingIsOneStep() {
    var editor = editor(typing: "fibre")
    for _ in 0..<3 { editor.deleteBackward() }
    editor.undo()
    #expect(MarkedText.text(editor) == "fibre▏")
    editor.cursor = 0
    for _ in 0..<3 { editor.deleteForward() }
    editor.undo()
    #expect(MarkedText.text(editor) == "▏fibre")
  }

  @Test func movingEndsAStep() {
    var editor = editor(typing: "ab")
    editor.moveLeft()
    editor.insert("x")
    editor.undo()
    #expect(MarkedText.text(editor) == "a▏b")
  }

  @Test func aClearedTextComesBack() {
    var editor = editor(typing: "not lost")
    editor.clear()
    #expect(editor.isEmpty)
    editor.undo()
    #expect(editor.text == "not lost")
  }

  @Test func typingAfterUndoForgetsWhatWasUndone() {
    var editor = editor(typing: "one")
    editor.undo()
    editor.insert("x")
    #expect(editor.redo() == false)
    #expect(editor.text == "x")
  }

  @Test func everyEditCanBeTakenBackExactly() {
    var random = Generator(state: 7)
    let pieces = ["a", " ", "\u{301}", "🇬", "👩", "\u{200D}", "\n", "漢", "word ", "\r\n", "한"]
    var editor = TextEditor()
    for _ in 0..<300 {
      editor.cursor = Int.random(in: 0...editor.count, using: &random)
      if Bool.random(using: &random) {
        editor.insert(pieces.randomElement(using: &random) ?? "")
      } else {
        let end = min(editor.count, editor.cursor + 2)
        editor.replace(editor.cursor..<end, with: pieces.randomElement(using: &random) ?? "")
      }
      #expect(editor.count == editor.text.count)
    }
    let final = editor.text
    while editor.undo() {}
    #expect(editor.isEmpty)
    while editor.redo() {}
    #expect(editor.text.unicodeScalars.elementsEqual(final.unicodeScalars))
  }
}

/// Numbers that look random and are the same in every run.
private struct Generator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 33)
  }
}
