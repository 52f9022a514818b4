/// Reads one line of shorthand from the left, word by word.
struct ShorthandReader {
  let line: [Character]
  let codebook: Codebook
  let knownThemes: [Theme.ID]
  let people: KnownPeople
  var position = 0
  var kept: [Character] = []
  var reading = Shorthand.Reading(entry: PointEntry(text: ""))
  var attributionRead = false
  /// Where in `kept` a quotation begins and ends.
  var quotation: Range<Int>?
  var isOpenQuotation = false
  /// Where in `kept` words stand that look like marks and mean nothing.
  var unknownWords: [Range<Int>] = []
  /// Marks that close nothing from here to the end of the line: looked for once.
  var neverClosed: Set<Character> = []
  /// How much of `kept` is blanks: told apart from the rest at every word.
  private var keptBlanks = 0

  init(_ line: String, codebook: Codebook, knownThemes: [Theme.ID], people: KnownPeople) {
    self.line = Array(line)
    self.codebook = codebook
    self.knownThemes = knownThemes
    self.people = people
  }

  mutating func read() -> Shorthand.Reading {
    while position < line.count {
      if line[position].isWhitespace {
        keepBlank()
      } else if !readMark() {
        keepWord()
      }
    }
    finishText()
    return reading
  }

  var isBeforeText: Bool { keptBlanks == kept.count && !isOpenQuotation }

  mutating func readMark() -> Bool {
    switch line[position] {
    case "\\": return readShield()
    case "@": return readSpeaker()
    case "#": return readTheme()
    case "&": return readPartner()
    case "%": return readAttribution()
    case "!": return readVotes()
    case "\"", "“": return readQuotation()
    default: return isBeforeText && (readStance() || readInference())
    }
  }

  mutating func take(_ mark: Shorthand.Mark, to end: Int) {
    reading.tokens.append(.init(mark: mark, range: position..<end))
    position = end
    // The blank after a mark goes with it, so that no gap stays in the text.
    if kept.last?.isWhitespace ?? true, position < line.count, line[position] == " " {
      position += 1
    }
  }

  mutating func keepBlank() {
    if keptBlanks == kept.count { keptBlanks += 1 }
    kept.append(line[position])
    position += 1
  }

  mutating func keepWord() {
    let end = wordEnd(from: position)
    kept += line[position..<end]
    position = end
  }

  func isBeforeText(upTo end: Int) -> Bool {
    keptBlanks >= end
  }

  mutating func finishText() {
    let first = kept.firstIndex { !$0.isWhitespace } ?? kept.endIndex
    let last = kept.lastIndex { !$0.isWhitespace }.map { $0 + 1 } ?? first
    if let quotation, quotation.lowerBound == first, quotation.count > 2,
      holdsOnlyUnknownWords(quotation.upperBound..<last)
    {
      reading.entry.voice = .verbatim
      let said = kept[first + 1..<quotation.upperBound - 1]
      reading.entry.text = String(said + kept[quotation.upperBound..<last])
      return
    }
    if isOpenQuotation, first < last { reading.entry.voice = .verbatim }
    let isVoiceMarked = reading.entry.voice != .paraphrase
    reading.tokens.removeAll { $0.mark == .voice && !isVoiceMarked }
    reading.entry.text = String(kept[first..<last])
  }

  /// Whether a stretch has no words but those that look like marks.
  private func holdsOnlyUnknownWords(_ stretch: Range<Int>) -> Bool {
    let unknown = Set(unknownWords.joined())
    return stretch.allSatisfy { kept[$0].isWhitespace || unknown.contains($0) }
  }
}
