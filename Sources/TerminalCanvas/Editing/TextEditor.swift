/// A text being written, its cursor, and the way back through what was done to it.
///
/// Offsets count `Character`s, so that no key ever stops inside a letter and its accent.
package struct TextEditor: Equatable, Sendable {
  var content = SplitText()
  var history = EditHistory()
  var killed = ""
  /// What the last key did, where doing it again continues rather than starts anew.
  var run: Run?

  /// Something that goes on over several keys.
  enum Run: Equatable, Sendable {
    case typing, erasing, killing
    case climbing(column: Int)
  }

  package init(_ text: String = "") {
    set(text)
  }

  package var text: String { content.text }
  package var isEmpty: Bool { content.isEmpty }
  package var count: Int { content.count }

  /// How many characters stand before the cursor; what lies outside the text is brought inside.
  package var cursor: Int {
    get { content.split }
    set {
      run = nil
      content.moveSplit(to: newValue.clamped(to: 0...content.count))
    }
  }

  /// Another text, with the cursor at its end and nothing to undo.
  package mutating func set(_ text: String) {
    content = SplitText()
    content.replace(0..<0, with: Array(text.withPlainLineEnds))
    history = EditHistory()
    run = nil
  }

  /// An empty text; undo brings the old one back.
  package mutating func clear() {
    replace(0..<count, with: "")
    run = nil
  }
}
