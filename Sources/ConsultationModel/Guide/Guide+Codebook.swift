extension Guide {
  /// The guide with other themes to sort its points into than its own.
  package func using(_ codebook: Codebook) -> Guide {
    Guide(
      id: id, version: version, title: title, event: event, source: source,
      propositions: propositions, questions: questions, cards: cards, lenses: lenses,
      codebook: codebook)
  }
}

extension Codebook {
  /// The codebook with every theme that another has or had: points keep the themes that they were
  /// given when that was in use.
  package func knowing(_ other: Codebook) -> Codebook {
    let ids = Set(themes.map(\.id))
    let others = (other.themes + other.retired).filter { !ids.contains($0.id) }
    return Codebook(
      id: id, name: name, themes: themes + others, retired: retired, changes: changes)
  }
}
