extension TermIndex {
  /// Hits with the themes that each speaks for: less what exclusions overlap and what was set
  /// aside.
  func standing(_ hits: [Hit], in words: [Reading.Word]) -> [(hit: Hit, themes: [Int])] {
    guard !hits.isEmpty else { return [] }
    let entries = entries
    let stems = words.map(\.stem)
    let excluding = hits.filter { !entries[$0.term].excludedThemes.isEmpty }
    return hits.compactMap { hit in
      guard !Dismissals.shared.cover(hit.span.lowerBound, in: stems) else { return nil }
      let overlapping = excluding.filter { $0.span.overlaps(hit.span) }
      guard !overlapping.isEmpty else { return (hit, entries[hit.term].themes) }
      let excluded = Set(overlapping.flatMap { entries[$0.term].excludedThemes })
      let themes = entries[hit.term].themes.filter { !excluded.contains($0) }
      return themes.isEmpty ? nil : (hit, themes)
    }
  }
}
