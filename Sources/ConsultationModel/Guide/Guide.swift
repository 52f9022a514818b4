/// A discussion guide: what a session walks through, with the evidence and the codebook for it.
package struct Guide: Equatable, Sendable, Identifiable {
  package typealias ID = Identifier<Guide>

  package let id: ID
  /// The guide's own version, which a session keeps beside the id.
  package let version: Int
  package let title: String
  /// The occasion that the guide was written for.
  package let event: String
  package let source: String
  package let propositions: [Proposition]
  package let questions: [Question]
  package let cards: [ContextCard]
  package let lenses: [Lens]
  package let codebook: Codebook
  /// All questions and sub-questions in the order they are asked of each proposition.
  package let askedQuestions: [AskedQuestion]
  /// Every place of the guide in walking order: proposition by proposition.
  package let walk: [Place]

  package init(
    id: ID, version: Int, title: String, event: String = "", source: String = "",
    propositions: [Proposition], questions: [Question], cards: [ContextCard] = [],
    lenses: [Lens] = [], codebook: Codebook
  ) {
    self.id = id
    self.version = version
    self.title = title
    self.event = event
    self.source = source
    self.propositions = propositions
    self.questions = questions
    self.cards = cards
    self.lenses = lenses
    self.codebook = codebook
    // Both are asked for at every frame.
    let asked = Self.asked(questions)
    askedQuestions = asked
    walk = propositions.flatMap { proposition in
      asked.map { Place(proposition: proposition.id, question: $0.question.id) }
    }
  }

  package var reference: GuideReference { GuideReference(id: id, version: version) }
}

/// The guide that a session was held with: enough to find it again, or to do without it.
package struct GuideReference: Hashable, Sendable {
  package let id: Guide.ID
  package let version: Int

  package init(id: Guide.ID, version: Int) {
    self.id = id
    self.version = version
  }
}
