import OrderedJSON

extension Eraser {
  /// Fields that hold a person and nothing else: an erased one is empty.
  private static let personFields: Set<String> = [
    "facilitator", "noteTaker", "takenBy", "by",
  ]
  /// Fields that hold a word of the format, or an id that other places refer to.
  private static let wordFields: Set<String> = [
    "format", "version", "id", "proposition", "question", "themes", "attribution", "sector",
    "defaultAttribution", "voice", "stance", "did", "takenAt", "editedAt", "at", "date", "since",
    "change", "session", "feedback", "stakeholder", "theme", "decision", "into", "heir",
  ]

  mutating func erased(_ text: String, under key: String) -> String {
    guard name.stands(in: text) else { return text }
    if Self.wordFields.contains(key), text.utf8.allSatisfy({ $0.isOfFormatWord }) { return text }
    tally.texts += 1
    see(text, under: key)
    if Self.personFields.contains(key), name.isWhole(text) {
      tally.roles += 1
      return ""
    }
    if key == "coder" { return coder }
    return key == "line" ? line(text) : name.removed(from: text)
  }

  /// A line in shorthand: who is named behind its `@` goes, the organisation stays.
  private func line(_ text: String) -> String {
    let mark = ErasedName.mark
    let speakers = ["@\"\(mark)", "@\(mark)"]
    // A person alone has a comma behind their name.
    let line = name.removed(from: text)
      .replacing("@\"\(mark),\"", with: "@\"\(mark)\"")
      .replacing("@\"\(mark), \"", with: "@\"\(mark)\"")
    guard speakers.contains(where: line.contains) else {
      return line.replacing("&\(mark)", with: "&\"\(mark)\"")
    }
    guard points != .removeWords else { return "" }
    return
      line.replacing("@\"\(mark), ", with: "@\"")
      .replacing("@\"\(mark)\"/", with: "@/").replacing("@\(mark)/", with: "@/")
      .replacing("@\"\(mark)\" ", with: "").replacing("@\(mark) ", with: "")
      .replacing("@\"\(mark)\"", with: "").replacing("@\(mark)", with: "")
      .replacing("&\(mark)", with: "&\"\(mark)\"")
  }
}

extension UInt8 {
  /// Whether words, ids and times of the format hold it: they have no blanks and no quotes.
  var isOfFormatWord: Bool {
    switch self {
    case 48...58, 65...90, 97...122, 43, 45, 46, 95: true
    default: false
    }
  }
}
