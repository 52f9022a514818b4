/// The themes that points are sorted into, with what puts a point under each.
package struct Codebook: Equatable, Sendable, Identifiable {
  package typealias ID = Identifier<Codebook>

  package let id: ID
  package let name: String
  package internal(set) var themes: [Theme]
  /// Themes that points are no longer sorted into. Their ids stay theirs.
  package internal(set) var retired: [Theme]
  /// How the themes came to be what they are, oldest first.
  package internal(set) var changes: [CodebookChange]
  package var unknownFields: [UnknownField] = []

  package init(
    id: ID, name: String, themes: [Theme], retired: [Theme] = [], changes: [CodebookChange] = []
  ) {
    self.id = id
    self.name = name
    self.themes = themes
    self.retired = retired
    self.changes = changes
  }

  package func theme(_ id: Theme.ID) -> Theme? {
    themes.first { $0.id == id }
  }

  /// The theme that a person means by a word after `#`: its id, or the only id it begins or is
  /// a part of (`rural` for `rural-coastal`), or its name or the only name that has the word.
  package func theme(meantBy word: String) -> Theme? {
    let folded = word.lowercased()
    guard !folded.isEmpty else { return nil }
    if let exact = theme(Theme.ID(folded)) { return exact }
    let beginning = themes.filter { $0.id.text.hasPrefix(folded) }
    if beginning.count == 1 { return beginning.first }
    let holding = themes.filter { $0.id.text.split(separator: "-").contains { $0 == folded } }
    if !beginning.isEmpty || !holding.isEmpty {
      return beginning.isEmpty && holding.count == 1 ? holding.first : nil
    }
    // The id of a theme that is gone never comes to mean another.
    guard !retired.contains(where: { $0.id.text == folded }) else { return nil }
    let named = themes.filter { $0.name.lowercased() == folded }
    let having = themes.filter { theme in
      theme.name.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "'" }
        .contains { $0 == folded }
    }
    return [named, having].first { $0.count == 1 }?.first
  }

  /// Why a word after `#` is no theme: it names none, or could be one of several.
  package func hint(for word: String) -> String {
    let folded = word.lowercased()
    let fitting = themes.map(\.id.text).filter { id in
      id.hasPrefix(folded) || id.split(separator: "-").contains { $0.hasPrefix(folded) }
    }
    if fitting.isEmpty {
      return "names no theme." + Suggestion.hint(for: folded, among: themes.map(\.id.text))
    }
    return "could be " + fitting.prefix(4).joined(separator: ", ")
  }
}
