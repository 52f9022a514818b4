extension SalvageLexer {
  /// What begins with neither a bracket nor a quotation mark.
  mutating func other() -> SalvageToken? {
    let start = position
    if isConflictMark(at: start) {
      note(start, "a merge left its mark here", "Remove the line; both sides are kept")
      position = lineEnd(from: start)
      return nil
    }
    let end = start + bytes[start..<limit].prefix { $0.isLiteralByte || $0.isNameByte }.count
    if let value = StrictText.literal(bytes[start..<end]), isDelimiter(afterBlanks(end)) {
      guard end < bytes.count else { return cutValue(at: start) }
      position = end
      return SalvageToken(kind: .literal(value), offset: start)
    }
    return key(from: start, to: end) ?? piece()
  }

  /// The digits that stand at the very end may be half of a number.
  private mutating func cutValue(at start: Int) -> SalvageToken {
    note(start, "the text ends in the middle of a value", "Add what is missing", isLoss: true)
    position = bytes.count
    return SalvageToken(kind: .end, offset: bytes.count)
  }

  /// A name that lost its first quotation mark, or both.
  private mutating func key(from start: Int, to end: Int) -> SalvageToken? {
    guard end > start, end < limit else { return nil }
    let colon = afterBlanks(bytes[end] == .quote ? end + 1 : end)
    guard colon < limit, bytes[colon] == .colon else { return nil }
    note(start, "a name has lost a quotation mark", "Add it")
    position = colon + 1
    let name = String(decoding: bytes[start..<end], as: UTF8.self)
    return SalvageToken(kind: .key(name), offset: start, isSound: false)
  }

  /// Everything up to the next structure or line end.
  private mutating func piece() -> SalvageToken {
    let start = position
    var end = start
    while end < limit, !isPieceEnd(end) { end += 1 }
    let content = bytes[start..<end]
    position = end
    if end < limit, bytes[end] == .quote, isDelimiter(afterBlanks(end + 1)) { position += 1 }
    // Something must be taken, or nothing ever would.
    position = max(position, start + 1)
    let text = DecodedText(content).text.readable
    let isWords = text.contains { $0.isLetter || $0.isNumber }
    note(
      start, isWords ? "text stands outside all quotation marks" : "what stands here is no text",
      isWords ? "Put it where it belongs" : "Remove it", isLoss: !isWords)
    return SalvageToken(kind: .piece(text), offset: start, isSound: false)
  }

  private func isPieceEnd(_ index: Int) -> Bool {
    switch bytes[index] {
    case .newline, .quote, .openBrace, .closeBrace, .openBracket, .closeBracket: true
    default: false
    }
  }

  private func isDelimiter(_ index: Int) -> Bool {
    guard index < limit else { return true }
    switch bytes[index] {
    case .comma, .closeBrace, .closeBracket: return true
    default: return index > 0 && bytes[index - 1] == .newline || bytes[index - 1].isJSONBlank
    }
  }

  private func lineEnd(from start: Int) -> Int {
    var end = start
    while end < limit, bytes[end] != .newline { end += 1 }
    return end
  }
}

extension String {
  /// The parts with a word in them, U+FFFD between them, without blanks and commas round them.
  var readable: String {
    let parts = unicodeScalars.split { $0 == "\u{FFFD}" || $0.value < 0x20 || $0.value == 0x7F }
    let texts = parts.map { String(String.UnicodeScalarView($0)) }
    let isClean = texts.count == 1 && texts[0] == self
    let words = isClean ? self : texts.filter(\.hasWord).joined(separator: "\u{FFFD}")
    let isEdge = { (character: Character) in character == " " || character == "," }
    guard let first = words.firstIndex(where: { !isEdge($0) }),
      let last = words.lastIndex(where: { !isEdge($0) })
    else { return "" }
    return String(words[first...last])
  }

  /// Whether three letters stand side by side, which in random bytes they seldom do.
  private var hasWord: Bool {
    var letters = 0
    for scalar in unicodeScalars {
      letters = scalar.properties.isAlphabetic ? letters + 1 : 0
      if letters == 3 { return true }
    }
    return false
  }
}
