internal import ConsultationModel

/// Themes that the letters typed could mean, the likeliest first.
struct ThemeMatches: Equatable, Sendable {
  let themes: [Theme.ID]

  /// `first` stand first where nothing is typed, and before others of equal fit where something is.
  init(_ typed: String, in codebook: Codebook, first: [Theme.ID] = []) {
    let rank = first.enumerated().reduce(into: [:]) { $0[$1.element] = $1.offset }
    let ranked = codebook.themes.enumerated().compactMap {
      offset, theme -> (fit: Int, rank: Int, offset: Int, id: Theme.ID)? in
      guard let fit = Self.fit(of: theme, to: typed.lowercased()) else { return nil }
      return (fit, rank[theme.id] ?? first.count, offset, theme.id)
    }
    themes = ranked.sorted { ($0.fit, $0.rank, $0.offset) < ($1.fit, $1.rank, $1.offset) }
      .map(\.id)
  }

  /// 0 is best; nil where the theme can't be meant.
  private static func fit(of theme: Theme, to typed: String) -> Int? {
    guard !typed.isEmpty else { return 0 }
    let name = theme.name.lowercased()
    if name.hasPrefix(typed) { return 0 }
    let words = name.split { !$0.isLetter && !$0.isNumber }
    if words.contains(where: { $0.hasPrefix(typed) }) { return 1 }
    // `ff` for Full fibre; `dds` or `dads` for Digital and data skills
    let weighty = words.filter { !["and", "of", "the", "to", "for"].contains($0) }
    if [words, weighty].contains(where: { String($0.compactMap(\.first)).hasPrefix(typed) }) {
      return 2
    }
    if theme.id.text.contains(typed) { return 3 }
    if theme.terms.contains(where: { $0.lowercased().hasPrefix(typed) }) { return 4 }
    if name.contains(typed) { return 5 }
    return theme.description.lowercased().contains(typed) ? 6 : nil
  }
}
