/// A name after `@` or `&`: one word, or anything between quotation marks; with a sector after
/// a slash where one stands there.
struct ShorthandName {
  /// The parts at unshielded commas: a name and an organisation, or an organisation alone.
  private let parts: [String]
  let sector: Sector?
  /// What stands after a slash and names no sector, such as the `buisness` of `@Sage/buisness`.
  let noSector: String?
  /// Just past the last character that belongs to it.
  let end: Int

  /// Nil where no name stands at `start`.
  init?(in line: [Character], from start: Int) {
    guard start < line.count, !line[start].isWhitespace else { return nil }
    if line[start] == "\"" {
      guard let quoted = Self.quoted(in: line, from: start + 1) else { return nil }
      parts = quoted.parts
      (sector, end) = Self.sector(in: line, from: quoted.end)
      noSector = nil
    } else {
      let wordEnd = line[start...].firstIndex(where: \.isWhitespace) ?? line.count
      let word = line[start..<wordEnd].reversed().drop { ".,;:!?".contains($0) }.reversed()
      let characters = Array(word)
      let slash = characters.lastIndex(of: "/")
      let found = slash.flatMap { Sector(meantBy: String(characters[($0 + 1)...])) }
      sector = found
      let rest = slash.map { String(characters[($0 + 1)...]) } ?? ""
      noSector = found == nil && !rest.isEmpty ? rest : nil
      parts = [String(found == nil ? characters[...] : characters[..<(slash ?? 0)])]
      end = wordEnd
    }
    guard sector != nil || parts.contains(where: { !$0.isEmpty }) else { return nil }
  }

  var speaker: PointEntry.Speaker {
    guard parts.count > 1 else { return .init(organisation: parts[0]) }
    return .init(name: parts[0], organisation: parts[1...].joined(separator: ", "))
  }

  /// The only part, of which nobody said whether it is a person or an organisation.
  var alone: String? { parts.count == 1 ? parts[0] : nil }

  // A comma with nothing behind it would be read as a part of the name the next time.
  var whole: String { parts.filter { !$0.isEmpty }.joined(separator: ", ") }

  private static func quoted(
    in line: [Character], from start: Int
  ) -> (parts: [String], end: Int)? {
    var parts = [""]
    var index = start
    while index < line.count, line[index] != "\"" {
      if line[index] == "\\", index + 1 < line.count, "\"\\,".contains(line[index + 1]) {
        index += 1
        parts[parts.count - 1].append(line[index])
      } else if line[index] == "," && parts.count == 1 {
        parts.append("")
      } else {
        parts[parts.count - 1].append(line[index])
      }
      index += 1
    }
    guard index < line.count else { return nil }
    return (parts.map(\.trimmed), index + 1)
  }

  private static func sector(in line: [Character], from start: Int) -> (Sector?, Int) {
    guard start < line.count, line[start] == "/" else { return (nil, start) }
    let end = line[start...].firstIndex(where: \.isWhitespace) ?? line.count
    guard let sector = Sector(meantBy: String(line[start + 1..<end])) else { return (nil, start) }
    return (sector, end)
  }
}

extension String {
  /// Without white space at either end.
  package var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}

extension Sector {
  /// ` Did you mean "business"?`, or nothing.
  package static func hint(for word: String) -> String {
    Suggestion.hint(for: word.lowercased(), among: allCases.map(\.rawValue))
  }

  /// The sector that a word means: its id or the beginning of only one id.
  package init?(meantBy word: String) {
    let folded = word.lowercased()
    if let exact = Sector(rawValue: folded) {
      self = exact
      return
    }
    let beginning = Sector.allCases.filter { !folded.isEmpty && $0.rawValue.hasPrefix(folded) }
    guard beginning.count == 1 else { return nil }
    self = beginning[0]
  }
}
