/// The rules of thumb for where a string ends.
extension SalvageLexer {
  /// Whether a value begins here, as far as its first byte tells.
  func isValue(at index: Int) -> Bool {
    guard index < limit else { return index < bytes.count }
    switch bytes[index] {
    case .quote, .openBrace, .openBracket, 45, 48...57: return true
    default:
      return StrictText.isLiteral(bytes[index..<min(limit, index + 5)].prefix { $0.isLiteralByte })
    }
  }

  /// Whether what follows a quotation mark is what follows a string.
  func isClosing(_ quote: Int, from start: Int) -> Bool {
    let next = afterBlanks(quote + 1)
    guard next < limit else { return true }
    switch bytes[next] {
    case .closeBrace, .closeBracket: return true
    case .comma: return isFollowedByItem(next)
    case .colon:
      let name = bytes[start + 1..<quote]
      return name.count <= 64 && name.allSatisfy { $0.isNameByte || $0 >= 0x80 || $0 == 32 }
    default:
      let name = bytes[start + 1..<quote].prefix(65)
      let isName = expectsName && name.count <= 64 && name.allSatisfy { $0.isNameByte }
      if isName, !name.isEmpty, isValue(at: next) { return true }
      // A missing comma; text that goes on after a quotation within it stays on the line.
      return bytes[quote + 1..<next].contains(.newline) || isKey(at: next)
    }
  }

  func isFollowedByItem(_ comma: Int) -> Bool {
    let next = afterBlanks(comma + 1)
    guard next < limit, !bytes[comma + 1..<next].contains(.newline) else { return true }
    switch bytes[next] {
    case .quote, .comma, .openBrace, .openBracket, .closeBrace, .closeBracket, 45, 48...57:
      return true
    default:
      let word = bytes[next..<min(limit, next + 5)].prefix { $0.isLiteralByte }
      return StrictText.isLiteral(word)
    }
  }

  /// Where a string ends that is not closed before a line's end: the next line begins a member.
  func endsLine(at newline: Int) -> Int? {
    let next = afterIndent(newline + 1)
    return isKey(at: next) || isConflictMark(at: newline + 1) ? newline : nil
  }

  func followsComma(_ index: Int, from start: Int) -> Bool {
    bytes[start + 1..<index].suffix(80).last { !$0.isJSONBlank } == .comma
  }

  /// Without the comma and the blanks that belong to the structure.
  func trimmed(_ end: Int, from start: Int) -> Int {
    var end = end
    while end > start + 1, bytes[end - 1].isJSONBlank { end -= 1 }
    if end > start + 1, bytes[end - 1] == .comma { end -= 1 }
    while end > start + 1, bytes[end - 1].isJSONBlank { end -= 1 }
    return end
  }

  func afterDamage(_ start: Int) -> Int {
    var end = start
    while end < limit, bytes[end].isDamage { end += 1 }
    return end
  }
}
