internal import ConsultationModel
internal import Theming

extension ReportCounting {
  /// The guides' propositions in their order, then those that no guide has, by id.
  var propositions: [Report.PropositionSection] {
    let guides = gathered.shelf.guides
    let said = Dictionary(grouping: points.filter { $0.point.quoted.place != nil }) {
      $0.point.quoted.place
    }
    let places = Set(said.keys.compactMap { $0 }).union(gathered.secondsSpent.keys)
    let known = guides.flatMap(\.propositions).uniqued(by: \.id)
    let strangers = Set(places.map(\.proposition)).subtracting(known.map(\.id)).sorted()
    let names = known.map { ($0.id, $0.name) } + strangers.map { ($0, $0.text) }
    let here = Dictionary(grouping: places, by: \.proposition)
    return names.map { id, name in
      let questions = asked(of: id, here[id] ?? []).map { place, asked in
        section(place, asked, said[place] ?? [])
      }
      let shortName = guides.lazy.compactMap { $0.proposition(id)?.shortName }.first
      return Report.PropositionSection(
        id: id, name: name, shortName: shortName ?? name, questions: questions)
    }
  }

  private func asked(
    of id: Proposition.ID, _ here: [Place]
  ) -> [(Place, Guide.AskedQuestion?)] {
    let known = gathered.shelf.guides.filter { $0.proposition(id) != nil }
      .flatMap(\.askedQuestions).uniqued(by: \.question.id)
    let strangers = Set(here.map(\.question)).subtracting(known.map(\.question.id)).sorted()
    return known.map { (Place(proposition: id, question: $0.question.id), $0) }
      + strangers.map { (Place(proposition: id, question: $0), nil) }
  }

  private func section(
    _ place: Place, _ asked: Guide.AskedQuestion?, _ said: [CountedPoint]
  ) -> Report.QuestionSection {
    Report.QuestionSection(
      id: place.question, number: asked?.number, parent: asked?.parent,
      text: asked?.question.text ?? place.question.text,
      seconds: gathered.secondsSpent[place] ?? 0,
      signOffs: gathered.signOffs[place] ?? Report.SignOffCount(),
      group: counting.group(said, showsSectors: false))
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
