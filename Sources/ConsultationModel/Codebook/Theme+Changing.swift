extension Theme {
  /// Several themes as one: what found any of them finds it, and what kept all of them off keeps
  /// it off.
  init(merging parts: [Theme], as id: ID, name: String) {
    let exclude = parts.first.map { first in
      first.exclude.filter { phrase in
        parts.allSatisfy { $0.exclude.contains { $0.lowercased() == phrase.lowercased() } }
      }
    }
    self.init(
      id: id, name: name,
      description: parts.map(\.description).filter { !$0.isEmpty }.joined(separator: " "),
      terms: Self.each(parts.flatMap(\.terms)) { $0.lowercased() }, exclude: exclude ?? [],
      lenses: Self.each(parts.flatMap(\.lenses)) { $0.text })
  }

  func renamed(_ name: String) -> Theme {
    var theme = Theme(
      id: id, name: name, description: description, terms: terms, exclude: exclude, lenses: lenses)
    theme.unknownFields = unknownFields
    return theme
  }

  /// With terms that it takes over, and what keeps them off.
  func inheriting(_ terms: [String], from whole: Theme) -> Theme {
    let exclude = Self.each(exclude + whole.exclude) { $0.lowercased() }
    var theme = Theme(
      id: id, name: name, description: description, terms: self.terms + terms, exclude: exclude,
      lenses: lenses.isEmpty ? whole.lenses : lenses)
    theme.unknownFields = unknownFields
    return theme
  }

  private static func each<Item>(_ items: [Item], by key: (Item) -> String) -> [Item] {
    var seen: Set<String> = []
    return items.filter { seen.insert(key($0)).inserted }
  }
}
