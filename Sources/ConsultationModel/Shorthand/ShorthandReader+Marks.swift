extension ShorthandReader {
  mutating func readInference() -> Bool {
    guard line[position] == "?", wordEnd(from: position) == position + 1,
      reading.entry.voice == .paraphrase
    else { return false }
    reading.entry.voice = .inference
    take(.voice, to: position + 1)
    return true
  }

  mutating func readSpeaker() -> Bool {
    guard reading.entry.speaker.isEmpty, reading.entry.sector == nil else { return false }
    guard let name = nameAfterSigil() else {
      // A name in quotation marks that never ends.
      if wordEnd(from: position) > position + 1 { noteUnknown(to: wordEnd(from: position)) }
      return false
    }
    reading.entry.speaker = name.alone.flatMap(people.person(called:)) ?? name.speaker
    reading.entry.sector = name.sector
    reading.unknownSector = name.noSector
    take(.speaker, to: name.end)
    readUnknownSector()
    return true
  }

  /// `/buisness` right behind a name in quotation marks.
  private mutating func readUnknownSector() {
    guard position < line.count, line[position] == "/" else { return }
    noteUnknown(to: wordEnd(from: position))
    keepWord()
  }

  mutating func readPartner() -> Bool {
    guard let name = nameAfterSigil(), !name.whole.isEmpty else { return false }
    reading.entry.partners.append(name.whole)
    take(.partner, to: name.end)
    return true
  }

  mutating func readTheme() -> Bool {
    let end = wordEnd(from: position)
    let word = trimmingPunctuation(line[position + 1..<end])
    guard let theme = theme(word) else {
      if word.contains(where: \.isLetter) { noteUnknown(to: end) }
      return false
    }
    if !reading.entry.themes.contains(theme) { reading.entry.themes.append(theme) }
    take(.theme, to: end)
    return true
  }

  mutating func readAttribution() -> Bool {
    let end = wordEnd(from: position)
    let word = String(line[position + 1..<end]).lowercased()
    guard !attributionRead, let attribution = Shorthand.attributionWords[word] else {
      if !word.isEmpty, word.allSatisfy(\.isLetter) { noteUnknown(to: end) }
      return false
    }
    attributionRead = true
    reading.entry.attribution = attribution
    take(.attribution, to: end)
    return true
  }

  /// `!`, `!!` or `!12`.
  mutating func readVotes() -> Bool {
    let end = wordEnd(from: position)
    let word = line[position..<end]
    let votes = word.allSatisfy { $0 == "!" } ? word.count : Int(String(word.dropFirst()))
    // Each by itself first: the sum of a number without end would trap.
    guard let votes, votes > 0, Feedback.voteRange.contains(votes),
      Feedback.voteRange.contains(reading.entry.votes + votes)
    else { return false }
    reading.entry.votes += votes
    take(.votes, to: end)
    return true
  }

  func nameAfterSigil() -> ShorthandName? {
    ShorthandName(in: line, from: position + 1)
  }

  func theme(_ word: String) -> Theme.ID? {
    knownThemes.first { $0.text == word } ?? codebook.theme(meantBy: word)?.id
  }

  func trimmingPunctuation(_ word: ArraySlice<Character>) -> String {
    let trimmed = word.reversed().drop { ".,;:!?)".contains($0) }
    return String(trimmed.reversed())
  }

  /// A word that looks like a mark and means nothing: it stays in the text, and is pointed out.
  mutating func noteUnknown(to end: Int) {
    reading.unrecognised.append(trimmingPunctuation(line[position..<end]))
    reading.tokens.append(.init(mark: .unknown, range: position..<end))
    unknownWords.append(kept.count..<kept.count + end - position)
  }
}
