extension TextEditor {
  /// Besides characters, the keys that mean something in every line of text.
  package static let keys: Set<Key> = [
    .left, .right, .wordLeft, .wordRight, .home, .end, .up, .down, .backspace, .delete,
    .control("a"), .control("b"), .control("e"), .control("f"), .control("k"), .control("u"),
    .control("w"), .control("y"),
  ]

  /// Does what a key means in a line of text, as shells and editors have it. False for keys that
  /// mean nothing here, and for Up and Down where there is no further line: the caller may use them.
  package mutating func handle(_ key: Key, width: Int) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .left, .control("b"): moveLeft()
    case .right, .control("f"): moveRight()
    case .wordLeft: moveWordLeft()
    case .wordRight: moveWordRight()
    case .home, .control("a"): moveLineStart()
    case .end, .control("e"): moveLineEnd()
    case .up: return moveUp(width: width)
    case .down: return moveDown(width: width)
    default: return handleErasing(key)
    }
    return true
  }

  private mutating func handleErasing(_ key: Key) -> Bool {
    switch key {
    case .backspace: deleteBackward()
    case .delete: deleteForward()
    case .control("w"): deleteWordBackward()
    case .control("u"): killToStart()
    case .control("k"): killToEnd()
    case .control("y"): yank()
    default: return false
    }
    return true
  }
}
