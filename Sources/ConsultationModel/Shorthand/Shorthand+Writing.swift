extension Shorthand {
  /// The line that reads back as `entry` where the session knows `people`.
  package static func line(
    for entry: PointEntry, people: KnownPeople = KnownPeople()
  ) -> String {
    var words: [String] = []
    if entry.stance != .unstated { words.append(entry.stance.rawValue + ":") }
    if entry.voice == .inference { words.append("?") }
    if !entry.speaker.isEmpty || entry.sector != nil {
      words.append("@" + speaker(entry.speaker, people) + sector(entry.sector))
    }
    if let attribution = entry.attribution { words.append("%" + attribution.rawValue) }
    if !entry.text.isEmpty { words.append(text(entry)) }
    words += entry.themes.map { "#" + $0.text }
    words += entry.partners.map { "&" + name($0) }
    if entry.votes > 0 {
      words.append(
        entry.votes <= 3 ? String(repeating: "!", count: entry.votes) : "!\(entry.votes)")
    }
    return words.joined(separator: " ")
  }

  private static func speaker(_ speaker: PointEntry.Speaker, _ people: KnownPeople) -> String {
    guard !speaker.isEmpty else { return "" }
    let person = escaped(speaker.name, comma: true)
    let organisation = escaped(speaker.organisation)
    if speaker.organisation.isEmpty { return "\"\(person),\"" }
    let isApart = person.isEmpty && people.person(called: speaker.organisation) == nil
    return isApart ? name(speaker.organisation) : "\"\(person), \(organisation)\""
  }

  private static func sector(_ sector: Sector?) -> String {
    sector.map { "/" + $0.rawValue } ?? ""
  }

  /// A name by itself: quoted unless one plain word says it.
  private static func name(_ name: String) -> String {
    let isPlain = name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
    return isPlain && !name.isEmpty ? name : "\"\(escaped(name, comma: true))\""
  }

  private static func escaped(_ name: String, comma: Bool = false) -> String {
    var result = ""
    for character in name {
      if character == "\"" || character == "\\" || (comma && character == ",") { result += "\\" }
      result.append(character)
    }
    return result
  }

  private static func text(_ entry: PointEntry) -> String {
    entry.voice == .verbatim ? "\"\(escaped(entry.text))\"" : shielded(entry.text)
  }

  /// The text with a backslash before every word that would be read as a mark.
  private static func shielded(_ text: String) -> String {
    var result = ""
    var atWordStart = true
    for index in text.indices {
      if atWordStart, !text[index].isWhitespace {
        let end = text[index...].firstIndex(where: \.isWhitespace) ?? text.endIndex
        let word = text[index..<end]
        let isFirst = result.allSatisfy(\.isWhitespace)
        if isFirst ? needsShield(word) : isMark(word) { result += "\\" }
      }
      atWordStart = text[index].isWhitespace
      result.append(text[index])
    }
    return result
  }
}
