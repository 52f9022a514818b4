import TerminalCanvas
import Testing

/// Keys by name, and terminals that follow a script.
struct KeyTests {
  @Test(arguments: [
    (Key.control("n"), "^N"), (.function(1), "F1"), (.enter, "Enter"), (.pageDown, "PgDn"),
    (.wordLeft, "^Left"), (.character("a"), "a"), (.character(" "), "Space"),
  ]) func aKeyIsCalledWhatFootersCallIt(key: Key, label: String) {
    #expect(key.label == label)
    #expect(Key(label: label) == key)
  }

  @Test(arguments: [
    ("Ctrl-N", Key.control("n")), ("ctrl-n", .control("n")), ("^n", .control("n")),
    ("ENTER", .enter), ("f12", .function(12)), ("^]", .control("]")), ("^\\", .control("\\")),
    ("^Left", .wordLeft), ("shift-tab", .backTab), ("space", .character(" ")),
    ("é", .character("é")),
  ]) func aKeyIsReadAsPeopleWriteIt(label: String, key: Key) {
    #expect(Key(label: label) == key)
  }

  // What terminals send as Backspace, Tab, Enter and Esc; and what no terminal sends.
  @Test(arguments: [
    "^H", "^I", "^M", "^[", "^5", "F0", "F13", "Alt-N", "", " ", "Ctrl-", "no",
  ])
  func whatIsNoKeyIsNone(label: String) {
    #expect(Key(label: label) == nil)
  }

  @Test func aScriptedTerminalPlaysItsScriptAndThenHangsUp() {
    let small = Size(columns: 40, rows: 10)
    var terminal = ScriptedTerminal(
      size: Size(columns: 80, rows: 24), script: [.key(.enter), nil, .resized(small)])
    #expect(terminal.nextEvent(timeoutMilliseconds: nil) == .key(.enter))
    #expect(terminal.nextEvent(timeoutMilliseconds: 100) == nil)
    #expect(terminal.nextEvent(timeoutMilliseconds: nil) == .resized(small))
    #expect(terminal.size == small)
    terminal.paint(Frame(size: small))
    #expect(terminal.frames.count == 1)
    #expect(terminal.nextEvent(timeoutMilliseconds: nil) == .hangup)
  }
}
