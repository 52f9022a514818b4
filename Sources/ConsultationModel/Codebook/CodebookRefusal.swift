/// Why a codebook can't be changed as asked, in one sentence that names the remedy.
package struct CodebookRefusal: Error, Equatable, Sendable {
  package let sentence: String

  init(_ sentence: String) {
    self.sentence = sentence
  }
}

extension Codebook {
  /// A theme of today by its id.
  func standing(_ id: Theme.ID) throws(CodebookRefusal) -> Theme {
    if let theme = theme(id) { return theme }
    guard retired.contains(where: { $0.id == id }) else {
      let hint = Suggestion.hint(for: id.text, among: themes.map(\.id.text))
      throw CodebookRefusal(
        "\(Self.quoted(id)) is not a theme of codebook \(self.id)."
          + (hint.isEmpty ? " summit codebook show lists them." : hint))
    }
    throw CodebookRefusal("\(Self.quoted(id)) \(fate(of: id)).")
  }

  /// Throws where an id is none, or belongs to a theme, of today or of before.
  func requireFree(_ id: Theme.ID) throws(CodebookRefusal) {
    guard id.isWellFormed else {
      throw CodebookRefusal(
        "\(Self.quoted(id)) is no id of a theme. Write small letters, digits and single hyphens, "
          + "\(Theme.ID.longest) at most.")
    }
    guard !isTaken(id) else {
      let isHere = theme(id) != nil
      throw CodebookRefusal(
        "The id \(Self.quoted(id)) \(isHere ? "is that of a theme already" : "was a theme's before"), "
          + "and ids never change their meaning. Give another, such as \(freeID(like: id)).")
    }
  }

  func isTaken(_ id: Theme.ID) -> Bool {
    themes.contains { $0.id == id } || retired.contains { $0.id == id }
  }

  /// What became of a theme that is none of today's: `was merged into digital-skills`.
  package func fate(of id: Theme.ID) -> String {
    let heirs = heirs(of: id).map(\.text)
    switch changes.last(where: { $0.ended.contains(id) })?.kind {
    case .merged where !heirs.isEmpty: return "was merged into \(heirs.joined(separator: ", "))"
    case .split where !heirs.isEmpty: return "was split into \(heirs.joined(separator: ", "))"
    default: return "was retired"
    }
  }

  /// The id with the first number behind it that makes it free.
  private func freeID(like id: Theme.ID) -> String {
    // There are fewer themes than numbers tried.
    (2...themes.count + retired.count + 2).lazy.map { "\(id)-\($0)" }
      .first { !self.isTaken(Theme.ID($0)) } ?? id.text
  }

  static func quoted(_ id: Theme.ID) -> String {
    id.text.count > 60 ? "\"\(id.text.prefix(60))…\"" : "\"\(id.text)\""
  }
}
