internal import ConsultationModel

/// What people may write in a filter for the themes, propositions and questions of a session.
struct FilterWords {
  private let themes: [Theme.ID: [String]]
  private let propositions: [Proposition.ID: [String]]
  private let questions: [Question.ID: String]

  init(_ codebook: Codebook, _ guide: Guide?) {
    themes = codebook.themes.reduce(into: [:]) { $0[$1.id] = codebook.words(for: $1.id) }
    propositions = (guide?.propositions ?? []).reduce(into: [:]) {
      $0[$1.id] = [$1.shortName, $1.name]
    }
    questions = (guide?.askedQuestions ?? []).reduce(into: [:]) { $0[$1.question.id] = $1.number }
  }

  /// A theme's id, its name, and what became it; `none` for a point without any.
  func of(_ ids: [Theme.ID]) -> [String] {
    ids.isEmpty ? ["none"] : ids.flatMap { themes[$0] ?? [$0.text] }
  }

  /// `digital-infrastructure`, `Infrastructure`.
  func of(_ id: Proposition.ID) -> [String] { [id.text] + (propositions[id] ?? []) }

  /// `government-ask`, `5a`.
  func of(_ id: Question.ID) -> [String] { [id.text] + [questions[id]].compactMap(\.self) }
}
