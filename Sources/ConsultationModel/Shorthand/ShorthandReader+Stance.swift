extension ShorthandReader {
  mutating func readStance() -> Bool {
    let end = wordEnd(from: position)
    guard reading.entry.stance == .unstated, let word = StanceWord(line[position..<end])
    else { return false }
    guard word.isCertain || standsAmongMarks(word, to: end) else {
      reading.doubtfulStance = word.stance
      reading.tokens.append(.init(mark: .unknown, range: position..<end))
      return false
    }
    reading.entry.stance = word.stance
    take(.stance, to: position + word.length)
    return true
  }

  /// Whether nothing or another mark follows the word: before plain words it may be one of them.
  private func standsAmongMarks(_ word: StanceWord, to end: Int) -> Bool {
    guard let next = line[end...].firstIndex(where: { !$0.isWhitespace }) else { return true }
    guard line[next] != "\\" else { return false }
    var ahead = self
    ahead.reading.entry.stance = word.stance
    ahead.position = next
    // Words in quotation marks may begin a sentence too: for "use of data" we need rules.
    if "\"“".contains(line[next]) { return ahead.read().entry.voice == .verbatim }
    return ahead.readMark()
  }
}
