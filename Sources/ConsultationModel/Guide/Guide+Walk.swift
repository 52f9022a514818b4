extension Guide {
  /// A question as it is asked, with its number: `5`, and `5a` for a sub-question.
  package struct AskedQuestion: Equatable, Sendable {
    package let question: Question
    package let parent: Question.ID?
    package let number: String
  }

  static func asked(_ questions: [Question]) -> [AskedQuestion] {
    questions.enumerated().flatMap { index, question in
      let number = "\(index + 1)"
      let parts = question.subquestions.enumerated().map { part, subquestion in
        AskedQuestion(
          question: subquestion, parent: question.id, number: number + letter(part))
      }
      return [AskedQuestion(question: question, parent: nil, number: number)] + parts
    }
  }

  package func proposition(_ id: Proposition.ID) -> Proposition? {
    propositions.first { $0.id == id }
  }

  package func askedQuestion(_ id: Question.ID) -> AskedQuestion? {
    askedQuestions.first { $0.question.id == id }
  }

  package func contains(_ place: Place) -> Bool {
    proposition(place.proposition) != nil && askedQuestion(place.question) != nil
  }

  /// The cards that bear on a place, those that bear on little else first.
  package func cards(for place: Place) -> [ContextCard] {
    let questionCount = askedQuestions.count
    let reach = { (card: ContextCard) in
      (card.propositions.isEmpty ? propositions.count : card.propositions.count)
        * (card.questions.isEmpty ? questionCount : card.questions.count)
    }
    return cards.enumerated().filter { $0.element.bears(on: place) }
      .sorted { (reach($0.element), $0.offset) < (reach($1.element), $1.offset) }
      .map(\.element)
  }

  /// Minutes planned for the whole sitting.
  package var plannedMinutes: Int {
    propositions.count * askedQuestions.reduce(0) { $0 + $1.question.minutes }
  }

  private static func letter(_ index: Int) -> String {
    index < 26 ? String(UnicodeScalar(UInt8(97 + index))) : ".\(index + 1)"
  }
}
