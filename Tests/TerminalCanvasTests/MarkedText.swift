import TerminalCanvas

/// Text with its cursor written as `▏`, for tests that read as before, keys, after.
enum MarkedText {
  static func editor(_ marked: String) -> TextEditor {
    let halves = marked.split(separator: "▏", omittingEmptySubsequences: false)
    var editor = TextEditor(halves.joined())
    editor.cursor = halves.first.map(\.count) ?? 0
    return editor
  }

  static func text(_ editor: TextEditor) -> String {
    editor.text.prefix(editor.cursor) + "▏" + editor.text.dropFirst(editor.cursor)
  }
}
