internal import ConsultationModel
internal import Theming

extension ReportBuilder {
  /// The guides' propositions in their order, then those that no guide has, by id.
  var propositions: [Report.PropositionSection] {
    let known = shelf.guides.flatMap(\.propositions).uniqued(by: \.id)
    let knownIDs = Set(known.map(\.id))
    let strangers = Set(places.keys.map(\.proposition)).subtracting(knownIDs).sorted()
    return known.map { section($0.id, name: $0.name) }
      + strangers.map { section($0, name: $0.text) }
  }

  /// Every theme that came up: widest spread first, then most points, then the codebook's order.
  func lines(of tally: ThemeTally) -> [Report.ThemeLine] {
    let themes = shelf.guides.flatMap(\.codebook.themes).uniqued(by: \.id)
    let names = Dictionary(uniqueKeysWithValues: themes.map { ($0.id, $0.name) })
    let order = Dictionary(uniqueKeysWithValues: zip(themes.map(\.id), 0...))
    return tally.themes.map { id, count in
      Report.ThemeLine(id: id, name: names[id] ?? id.text, base: tally.points, count: count)
    }
    .sorted { left, right in
      let first = (-left.tables, -left.points, order[left.id] ?? .max, left.id)
      let second = (-right.tables, -right.points, order[right.id] ?? .max, right.id)
      return first < second
    }
  }

  var codebooks: [Codebook] {
    shelf.guides.map(\.codebook).uniqued(by: \.id)
  }

  private func section(_ id: Proposition.ID, name: String) -> Report.PropositionSection {
    let known = shelf.guides.filter { $0.proposition(id) != nil }.flatMap(\.askedQuestions)
      .uniqued(by: \.question.id)
    let knownIDs = Set(known.map(\.question.id))
    let here = places.keys.filter { $0.proposition == id }.map(\.question)
    let strangers = Set(here).subtracting(knownIDs).sorted()
    let questions =
      known.map { section(Place(proposition: id, question: $0.question.id), asked: $0) }
      + strangers.map { section(Place(proposition: id, question: $0), asked: nil) }
    let shortName = shelf.guides.lazy.compactMap { $0.proposition(id)?.shortName }.first
    return Report.PropositionSection(
      id: id, name: name, shortName: shortName ?? name, questions: questions)
  }

  private func section(_ place: Place, asked: Guide.AskedQuestion?) -> Report.QuestionSection {
    let tally = places[place] ?? PlaceTally()
    return Report.QuestionSection(
      id: place.question, number: asked?.number, parent: asked?.parent,
      text: asked?.question.text ?? place.question.text, points: tally.themes.points,
      parked: tally.parked, tables: tally.themes.tables.count, seconds: tally.seconds,
      themes: lines(of: tally.themes), unthemed: tally.themes.unthemed, rare: tally.rare,
      dissent: tally.dissent)
  }
}

extension Sequence {
  /// The first of each key, in order.
  func uniqued<Key: Hashable>(by key: (Element) -> Key) -> [Element] {
    var seen: Set<Key> = []
    return filter { seen.insert(key($0)).inserted }
  }
}
