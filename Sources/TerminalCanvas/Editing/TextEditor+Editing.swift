extension TextEditor {
  /// Typed or pasted text. Line ends become `\n`; everything else is kept as it is.
  package mutating func insert(_ text: String) {
    let continues = run == .typing && !startsWord(text)
    replace(cursor..<cursor, with: text.withPlainLineEnds, continuing: continues)
    run = text.count == 1 ? .typing : nil
  }

  /// Typing is taken back word by word, so a letter after a blank begins a new step.
  private func startsWord(_ text: String) -> Bool {
    guard cursor > 0, let first = text.first else { return true }
    return content[cursor - 1].isWhitespace && !first.isWhitespace
  }

  package mutating func deleteBackward() { erase(max(0, cursor - 1)..<cursor) }
  package mutating func deleteForward() { erase(cursor..<min(count, cursor + 1)) }

  private mutating func erase(_ range: Range<Int>) {
    replace(range, with: "", continuing: run == .erasing)
    run = .erasing
  }

  package mutating func deleteWordBackward() { kill(wordStart(before: cursor)..<cursor) }
  package mutating func killToStart() { kill(lineStart(before: cursor)..<cursor) }

  /// To the end of the line, or the line end itself where the cursor stands on it.
  package mutating func killToEnd() {
    let end = lineEnd(after: cursor)
    kill(cursor..<(end == cursor ? min(count, end + 1) : end))
  }

  /// What is killed key after key comes back as one piece.
  private mutating func kill(_ range: Range<Int>) {
    let text = String(content[range])
    let isBackward = range.lowerBound < cursor
    let earlier = run == .killing ? killed : ""
    replace(range, with: "")
    if !text.isEmpty { killed = isBackward ? text + earlier : earlier + text }
    run = .killing
  }

  package mutating func yank() {
    replace(cursor..<cursor, with: killed)
    run = nil
  }

  @discardableResult
  package mutating func undo() -> Bool {
    run = nil
    guard let edit = history.takeBack() else { return false }
    content.replace(edit.offset..<edit.offset + edit.inserted.count, with: edit.removed)
    content.moveSplit(to: edit.cursorBefore)
    return true
  }

  @discardableResult
  package mutating func redo() -> Bool {
    run = nil
    guard let edit = history.makeAgain() else { return false }
    content.replace(edit.offset..<edit.offset + edit.removed.count, with: edit.inserted)
    return true
  }
}
