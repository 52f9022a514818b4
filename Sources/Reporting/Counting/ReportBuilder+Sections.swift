internal import ConsultationModel
internal import Theming

extension ReportBuilder {
  /// The guides' propositions in their order, then those that no guide has, by id.
  var propositions: [Report.PropositionSection] {
    let known = shelf.guides.flatMap(\.propositions).uniqued(by: \.id)
    let knownIDs = Set(known.map(\.id))
    let strangers = Set(places.keys.map(\.proposition)).subtracting(knownIDs).sorted()
    let names = known.map { ($0.id, $0.name) } + strangers.map { ($0, $0.text) }
    let here = Dictionary(grouping: places.keys, by: \.proposition)
    let order = ThemeOrder(shelf.codebooks)
    return names.map { section($0, name: $1, here: here[$0] ?? [], order) }
  }

  /// Every theme that came up: widest spread first, then most points, then the codebook's order.
  func lines(of tally: ThemeTally, _ order: ThemeOrder) -> [Report.ThemeLine] {
    tally.themes.map { id, count in
      Report.ThemeLine(id: id, name: order.names[id] ?? id.text, base: tally.points, count: count)
    }
    .sorted { left, right in
      let first = (-left.tables, -left.points, order.ranks[left.id] ?? .max, left.id)
      let second = (-right.tables, -right.points, order.ranks[right.id] ?? .max, right.id)
      return first < second
    }
  }

  var codebooks: [Codebook] {
    shelf.guides.map(\.codebook).uniqued(by: \.id)
  }

  private func section(
    _ id: Proposition.ID, name: String, here: [Place], _ order: ThemeOrder
  ) -> Report.PropositionSection {
    let known = shelf.guides.filter { $0.proposition(id) != nil }.flatMap(\.askedQuestions)
      .uniqued(by: \.question.id)
    let knownIDs = Set(known.map(\.question.id))
    let strangers = Set(here.map(\.question)).subtracting(knownIDs).sorted()
    let questions =
      known.map { section(Place(proposition: id, question: $0.question.id), asked: $0, order) }
      + strangers.map { section(Place(proposition: id, question: $0), asked: nil, order) }
    let shortName = shelf.guides.lazy.compactMap { $0.proposition(id)?.shortName }.first
    return Report.PropositionSection(
      id: id, name: name, shortName: shortName ?? name, questions: questions)
  }

  private func section(
    _ place: Place, asked: Guide.AskedQuestion?, _ order: ThemeOrder
  ) -> Report.QuestionSection {
    let tally = places[place] ?? PlaceTally()
    return Report.QuestionSection(
      id: place.question, number: asked?.number, parent: asked?.parent,
      text: asked?.question.text ?? place.question.text, points: tally.themes.points,
      parked: tally.parked, tables: tally.themes.tables.count, seconds: tally.seconds,
      themes: lines(of: tally.themes, order), unthemed: tally.themes.unthemed, rare: tally.rare,
      dissent: tally.dissent)
  }
}

/// The names of the codebooks' themes and the order in which they have them, worked out once.
struct ThemeOrder {
  let names: [Theme.ID: String]
  let ranks: [Theme.ID: Int]

  init(_ codebooks: [Codebook]) {
    let themes = codebooks.flatMap(\.themes).uniqued(by: \.id)
    names = Dictionary(uniqueKeysWithValues: themes.map { ($0.id, $0.name) })
    ranks = Dictionary(uniqueKeysWithValues: zip(themes.map(\.id), 0...))
  }
}

extension Sequence {
  /// The first of each key, in order.
  func uniqued<Key: Hashable>(by key: (Element) -> Key) -> [Element] {
    var seen: Set<Key> = []
    return filter { seen.insert(key($0)).inserted }
  }
}
