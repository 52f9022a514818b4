extension TextEditor {
  package mutating func moveLeft() { cursor -= 1 }
  package mutating func moveRight() { cursor += 1 }
  package mutating func moveWordLeft() { cursor = wordStart(before: cursor) }
  package mutating func moveWordRight() { cursor = wordEnd(after: cursor) }
  package mutating func moveLineStart() { cursor = lineStart(before: cursor) }
  package mutating func moveLineEnd() { cursor = lineEnd(after: cursor) }

  /// One line up as the text is laid out in `width` columns; false on the first line.
  @discardableResult
  package mutating func moveUp(width: Int) -> Bool {
    let lines = VisualLines(of: content, around: cursor, width: width)
    guard let target = lines.above(limit: 1).last else { return false }
    climb(to: target, from: lines.home)
    return true
  }

  @discardableResult
  package mutating func moveDown(width: Int) -> Bool {
    let lines = VisualLines(of: content, around: cursor, width: width)
    guard let target = lines.below(limit: 1).first else { return false }
    climb(to: target, from: lines.home)
    return true
  }

  /// Short lines on the way don't change the column that is aimed at.
  private mutating func climb(to target: VisualLine, from line: VisualLine) {
    var goal = DisplayText.width(of: String(content[line.range.lowerBound..<cursor]))
    if case .climbing(let column) = run { goal = column }
    cursor = target.offset(atColumn: goal, in: content)
    run = .climbing(column: goal)
  }

  func lineStart(before offset: Int) -> Int {
    var start = offset
    while start > 0, !content[start - 1].isLineEnd { start -= 1 }
    return start
  }

  func lineEnd(after offset: Int) -> Int {
    var end = offset
    while end < count, !content[end].isLineEnd { end += 1 }
    return end
  }

  func wordStart(before offset: Int) -> Int {
    var start = offset
    while start > 0, !content[start - 1].isInWord { start -= 1 }
    while start > 0, content[start - 1].isInWord { start -= 1 }
    return start
  }

  func wordEnd(after offset: Int) -> Int {
    var end = offset
    while end < count, !content[end].isInWord { end += 1 }
    while end < count, content[end].isInWord { end += 1 }
    return end
  }
}

extension Character {
  fileprivate var isInWord: Bool {
    isLetter || isNumber || self == "_" || self == "'" || self == "’"
  }
}
