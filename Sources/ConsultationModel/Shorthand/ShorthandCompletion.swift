/// What a word being typed could become.
package struct ShorthandCompletion: Equatable, Sendable {
  /// One way to finish the word.
  package struct Candidate: Equatable, Sendable {
    /// The whole mark, as it would stand in the line.
    package let replacement: String
    package let label: String
  }

  /// Characters of the line that a candidate replaces.
  package let range: Range<Int>
  package let candidates: [Candidate]

  /// Nil where the word at the cursor is no mark that could be completed.
  ///
  /// `speakers` and `partners` come most recent first and so do the candidates; neither is asked for
  /// unless it is needed.
  package init?(
    line: String, cursor: Int, codebook: Codebook, usedThemes: [Theme.ID],
    people: KnownPeople = KnownPeople(),
    speakers: @autoclosure () -> [PointEntry], partners: @autoclosure () -> [String]
  ) {
    guard line.utf8.contains(where: { "@#&".utf8.contains($0) }) else { return nil }
    let characters = Array(line)
    guard let start = Self.markStart(in: characters, before: cursor) else { return nil }
    let typed = String(characters[(start + 1)..<cursor]).lowercased()
      .drop { $0 == "\"" }
    switch characters[start] {
    case "@":
      candidates = speakers().compactMap { Self.speaker($0, people, typed: typed) }
    case "#":
      candidates = Self.themes(codebook, used: usedThemes, typed: typed)
    default:
      candidates = partners().filter { Self.matches($0, typed) }.map { partner in
        var entry = PointEntry(text: "")
        entry.partners = [partner]
        return Candidate(replacement: Shorthand.line(for: entry), label: partner)
      }
    }
    guard !candidates.isEmpty else { return nil }
    range = start..<cursor
  }

  /// The sigil of the mark that the cursor stands in or at the end of.
  private static func markStart(in line: [Character], before cursor: Int) -> Int? {
    var index = cursor
    var crossedBlank = false
    while index > 0 {
      index -= 1
      let character = line[index]
      let beginsWord = index == 0 || line[index - 1].isWhitespace
      if beginsWord, "@#&".contains(character) {
        let isQuoted = index + 1 < cursor && line[index + 1] == "\""
        let isClosed = isQuoted && line[(index + 2)..<cursor].contains("\"")
        return (crossedBlank && !isQuoted) || isClosed ? nil : index
      }
      if character.isWhitespace { crossedBlank = true }
    }
    return nil
  }

  private static func speaker(
    _ entry: PointEntry, _ people: KnownPeople, typed: Substring
  ) -> Candidate? {
    let label = [entry.speaker.name, entry.speaker.organisation].filter { !$0.isEmpty }
      .joined(separator: ", ")
    guard matches(label, typed) else { return nil }
    var known = PointEntry(text: "")
    known.speaker = entry.speaker
    return Candidate(replacement: Shorthand.line(for: known, people: people), label: label)
  }

  private static func themes(
    _ codebook: Codebook, used: [Theme.ID], typed: Substring
  ) -> [Candidate] {
    // What begins so comes before what only holds such a word, and each used one before the others.
    let groups = [
      codebook.themes.filter { $0.id.text.hasPrefix(typed) },
      codebook.themes.filter { !$0.id.text.hasPrefix(typed) && matches($0.id.text, typed) },
      codebook.themes.filter { !matches($0.id.text, typed) && matches($0.name, typed) },
    ]
    return groups.flatMap { group in
      used.compactMap { id in group.first { $0.id == id } } + group.filter { !used.contains($0.id) }
    }.map { Candidate(replacement: "#" + $0.id.text, label: $0.name) }
  }

  /// Whether the text or one of its words begins with what was typed.
  private static func matches(_ text: String, _ typed: Substring) -> Bool {
    let folded = text.lowercased()
    return folded.hasPrefix(typed)
      || folded.split { " -,".contains($0) }.contains { $0.hasPrefix(typed) }
  }
}
