extension Guide {
  /// A guide by which a session can be walked though its own guide isn't to be had.
  package static func standIn(for session: Session) -> Guide {
    Guide(
      id: session.guide.id, version: session.guide.version, title: session.guide.id.text,
      propositions: [], questions: [],
      codebook: Codebook(id: Codebook.ID(session.guide.id.text), name: "", themes: [])
    ).covering(session)
  }

  /// This guide with the propositions and questions added that only the session knows, by their
  /// ids: a point of a newer guide must not be out of reach.
  package func covering(_ session: Session) -> Guide {
    let newPropositions = session.feedback.compactMap(\.proposition)
      .firstOccurrences { proposition($0) == nil }
      .map { Proposition(id: $0, name: $0.text, shortName: String($0.text.prefix(16)), detail: "") }
    let newQuestions = session.feedback.compactMap(\.question)
      .firstOccurrences { askedQuestion($0) == nil }
      .map { Question(id: $0, text: $0.text, shortName: String($0.text.prefix(16)), minutes: 3) }
    guard !newPropositions.isEmpty || !newQuestions.isEmpty else { return self }
    return Guide(
      id: id, version: version, title: title, event: event, source: source,
      propositions: propositions + newPropositions, questions: questions + newQuestions,
      cards: cards, lenses: lenses, codebook: codebook)
  }
}

extension Sequence where Element: Hashable {
  fileprivate func firstOccurrences(_ isWanted: (Element) -> Bool) -> [Element] {
    var seen: Set<Element> = []
    return filter { isWanted($0) && seen.insert($0).inserted }
  }
}
