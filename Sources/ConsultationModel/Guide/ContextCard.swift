/// A card of evidence behind the propositions, for the facilitator to draw on.
package struct ContextCard: Equatable, Sendable, Identifiable {
  package typealias ID = Identifier<ContextCard>

  package let id: ID
  package let title: String
  /// Paragraphs.
  package let body: [String]
  /// What the card bears on; an empty list means all of them.
  package let propositions: [Proposition.ID]
  package let questions: [Question.ID]
  package let source: String

  package init(
    id: ID, title: String, body: [String], propositions: [Proposition.ID] = [],
    questions: [Question.ID] = [], source: String = ""
  ) {
    self.id = id
    self.title = title
    self.body = body
    self.propositions = propositions
    self.questions = questions
    self.source = source
  }

  package func bears(on place: Place) -> Bool {
    (propositions.isEmpty || propositions.contains(place.proposition))
      && (questions.isEmpty || questions.contains(place.question))
  }
}
