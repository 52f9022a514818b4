extension SalvageLexer {
  /// How a string that begins at a quotation mark was found to end.
  private struct Ending {
    /// Just past the last byte of its content.
    var content: Int
    /// Where the text goes on.
    var resume: Int
    var isClosed = false
  }

  /// The string at `position`, which is a quotation mark.
  mutating func text() -> SalvageToken {
    let start = position
    let ending = ending(from: start)
    let decoded = DecodedText(bytes[start + 1..<ending.content])
    position = ending.resume
    note(decoded, at: start)
    if !ending.isClosed {
      note(
        start,
        ending.resume >= bytes.count
          ? "the text ends in the middle of a string" : "a string has no closing quotation mark",
        "Add what is missing", isLoss: ending.resume >= bytes.count)
    }
    let isSound = ending.isClosed && decoded.isSound
    let colon = afterBlanks(position)
    if ending.isClosed, colon < limit, bytes[colon] == .colon {
      position = colon + 1
      return SalvageToken(kind: .key(decoded.text), offset: start, isSound: isSound)
    }
    return SalvageToken(
      kind: .text(decoded.text), offset: start, isSound: isSound,
      isBeforeValue: ending.isClosed && isValue(at: colon))
  }

  private mutating func note(_ decoded: DecodedText, at offset: Int) {
    for problem in decoded.problems {
      note(
        offset, problem.isLoss ? "\(problem.words), kept as \u{FFFD}" : problem.words,
        "Write the characters that belong here", isLoss: problem.isLoss)
    }
  }

  private mutating func ending(from start: Int) -> Ending {
    var index = start + 1
    var firstQuote: Int?
    var firstDamage: Int?
    while index < limit {
      let byte = bytes[index]
      if byte == .backslash {
        index += 2
        continue
      }
      if byte.isDamage, firstDamage == nil { firstDamage = index }
      if byte == .newline, let early = endsLine(at: index) {
        return Ending(content: trimmed(early, from: start), resume: index)
      }
      guard byte == .quote else {
        index += 1
        continue
      }
      if isClosing(index, from: start) {
        return Ending(content: index, resume: index + 1, isClosed: true)
      }
      if isKey(at: index), index > start + 1, followsComma(index, from: start) {
        return Ending(content: trimmed(index, from: start), resume: index)
      }
      if let firstDamage, isSpent(on: start, to: index, isColonNext(index)) {
        return Ending(content: firstDamage, resume: afterDamage(firstDamage))
      }
      if firstQuote == nil { firstQuote = index }
      index += 1
    }
    return unended(start, firstQuote)
  }

  /// No end that would fit: at the first quotation mark after all, else where sound text begins.
  private mutating func unended(_ start: Int, _ firstQuote: Int?) -> Ending {
    if let firstQuote, isSpent(on: start, to: limit, true) {
      return Ending(content: firstQuote, resume: firstQuote + 1, isClosed: true)
    }
    return Ending(content: trimmed(limit, from: start), resume: limit)
  }

  /// Whether going back from `end` is wanted and can be afforded.
  private mutating func isSpent(on start: Int, to end: Int, _ isWanted: Bool) -> Bool {
    guard isWanted, end - start <= patience else { return false }
    patience -= end - start
    return true
  }

  private func isColonNext(_ quote: Int) -> Bool {
    let next = afterBlanks(quote + 1)
    return next < limit && bytes[next] == .colon
  }
}
