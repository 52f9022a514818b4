import TerminalCanvas
import Testing

/// A text before, the keys pressed, the text after; `▏` is the cursor.
struct TextEditorTests {
  @Test(
    arguments: [
      ("▏", [.character("a")], "a▏"),
      ("ab▏", [.left, .character("x")], "ax▏b"),
      ("ab▏", [.backspace], "a▏"),
      ("▏ab", [.backspace], "▏ab"),
      ("▏ab", [.delete], "▏b"),
      ("ab▏", [.delete], "ab▏"),
      ("one two▏", [.control("a")], "▏one two"),
      ("▏one two", [.control("e")], "one two▏"),
      ("▏ab", [.control("f"), .right, .right], "ab▏"),
      ("ab▏", [.control("b"), .home, .left], "▏ab"),
      ("▏one, two", [.wordRight], "one▏, two"),
      ("▏one, two", [.wordRight, .wordRight], "one, two▏"),
      ("one, two▏", [.wordLeft], "one, ▏two"),
      ("one, two▏", [.control("w")], "one, ▏"),
      ("one two▏", [.control("w"), .control("w"), .control("y")], "one two▏"),
      ("one ▏two", [.control("k")], "one ▏"),
      ("one ▏two", [.control("u")], "▏two"),
      ("one ▏two", [.control("u"), .end, .control("y")], "twoone ▏"),
      ("a▏b\nc", [.control("k"), .control("k"), .control("y")], "ab\n▏c"),
      ("a\nb▏c\nd", [.home], "a\n▏bc\nd"),
      ("a\nb▏c\nd", [.end], "a\nbc▏\nd"),
      ("a\nb▏c", [.control("u")], "a\n▏c"),
    ] as [(String, [Key], String)])
  func keysEditAsInAShell(before: String, keys: [Key], after: String) {
    #expect(MarkedText.text(editor(before, keys)) == after)
  }

  @Test(
    arguments: [
      ("👨‍👩‍👧‍👦▏", [.backspace], "▏"),
      ("🇬🇧▏🇫🇷", [.delete], "🇬🇧▏"),
      ("e▏", [.character("\u{301}")], "e\u{301}▏"),
      ("e▏x", [.character("\u{301}"), .left], "▏e\u{301}x"),
      ("e\u{301}▏x", [.backspace], "▏x"),
      ("👩\u{200D}▏", [.character("🚀")], "👩‍🚀▏"),
      ("한▏글", [.left, .delete], "▏글"),
    ] as [(String, [Key], String)])
  func lettersAndTheirMarksAreOneCharacter(before: String, keys: [Key], after: String) {
    #expect(MarkedText.text(editor(before, keys)) == after)
  }

  @Test func aFlagLetterBeforeFlagsPairsThemAnew() {
    var editor = MarkedText.editor("▏🇬🇧🇫🇷")
    editor.insert("\u{1F1E9}")
    #expect(editor.count == editor.text.count)
    editor.undo()
    #expect(MarkedText.text(editor) == "▏🇬🇧🇫🇷")
    editor.redo()
    #expect(editor.count == editor.text.count)
  }

  @Test func deletingWhatPartsALetterFromAMarkJoinsThem() {
    var editor = TextEditor("e\n\u{301}")
    editor.cursor = 2
    editor.deleteBackward()
    #expect(editor.text.unicodeScalars.elementsEqual("e\u{301}".unicodeScalars))
    #expect(editor.count == 1)
  }

  @Test func lineEndsOfAnyKindBecomeOne() {
    var editor = TextEditor()
    editor.insert("a\r\nb\rc\nd")
    #expect(editor.text == "a\nb\nc\nd")
  }

  @Test(arguments: [Key.up, .down, .enter, .tab, .escape, .function(1), .control("z")])
  func otherKeysAreLeftToTheCaller(key: Key) {
    var editor = MarkedText.editor("one▏")
    #expect(editor.handle(key, width: 40) == false)
    #expect(MarkedText.text(editor) == "one▏")
  }

  private func editor(_ before: String, _ keys: [Key]) -> TextEditor {
    var editor = MarkedText.editor(before)
    for key in keys { _ = editor.handle(key, width: 40) }
    return editor
  }
}
