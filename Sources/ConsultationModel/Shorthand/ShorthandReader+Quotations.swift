extension ShorthandReader {
  /// A quotation runs to the first mark that closes a word; without one, words that begin the
  /// text are verbatim all the same: a hurried hand forgets the closing mark.
  mutating func readQuotation() -> Bool {
    let mark: Character = line[position] == "“" ? "”" : "\""
    if let end = closing(mark) {
      let start = kept.count
      kept += unescaped(line[position...end])
      if quotation == nil { quotation = start..<kept.count }
      if isBeforeText(upTo: start) {
        reading.tokens.append(.init(mark: .voice, range: position..<end + 1))
      }
      position = end + 1
      return true
    }
    guard isBeforeText, reading.entry.voice == .paraphrase else { return false }
    isOpenQuotation = true
    take(.voice, to: position + 1)
    return true
  }

  /// A backslash keeps the mark that follows it as text.
  mutating func readShield() -> Bool {
    let end = wordEnd(from: position)
    guard position + 1 < end,
      Shorthand.needsShield(Substring(String(line[position + 1..<end])))
    else { return false }
    position += 1
    keepWord()
    return true
  }

  func wordEnd(from start: Int) -> Int {
    line[start...].firstIndex(where: \.isWhitespace) ?? line.count
  }

  mutating func closing(_ mark: Character) -> Int? {
    guard position + 2 < line.count, !neverClosed.contains(mark) else { return nil }
    let end = (position + 2..<line.count).first { index in
      line[index] == mark && !line[index - 1].isWhitespace && !isShielded(index)
        && (index + 1 == line.count || line[index + 1].isWhitespace
          || ".,;:!?".contains(line[index + 1]))
    }
    if end == nil { neverClosed.insert(mark) }
    return end
  }

  /// Whether an odd number of backslashes stands before the character.
  func isShielded(_ index: Int) -> Bool {
    let backslashes = line[..<index].reversed().prefix { $0 == "\\" }
    return backslashes.count % 2 == 1
  }

  /// The stretch without the backslashes that shield quotation marks inside it.
  func unescaped(_ stretch: ArraySlice<Character>) -> [Character] {
    var plain: [Character] = []
    var isShielded = false
    for index in stretch.indices {
      let next = index + 1 < stretch.endIndex ? stretch[index + 1] : " "
      if stretch[index] == "\\", !isShielded, next == "\"" || next == "\\" {
        isShielded = true
      } else {
        plain.append(stretch[index])
        isShielded = false
      }
    }
    return plain
  }
}
