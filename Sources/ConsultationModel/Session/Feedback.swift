/// One point that was made: the unit that everything is counted in.
package struct Feedback: Equatable, Sendable, Identifiable {
  package typealias ID = Identifier<Feedback>

  package let id: ID
  package var proposition: Proposition.ID?
  package var question: Question.ID?
  package var text: String
  package var voice = Voice.paraphrase
  package var stance = Stance.unstated
  package var stakeholder: Stakeholder.ID?
  package var attribution = Attribution.organisation
  package var sector: Sector?
  /// Partners that the point names, as they were said.
  package var partners: [String] = []
  /// Themes that a person put on it.
  package var themes: [Theme.ID] = []
  package var votes = 0
  /// Set aside from its question, kept for later.
  package var isParked = false
  package var isWithdrawn = false
  /// What becomes of it while it is parked.
  package var triage = Triage()
  /// In which round of a World Café it was said; nil where the sitting has none.
  package var round: Int?
  /// What was said against it when it was read back; empty where nothing was.
  package var objection = ""
  package var takenAt: Timestamp
  package var editedAt: Timestamp?
  package var takenBy = ""
  /// How often it was changed since it was taken: of two versions the higher is the later one.
  package var revision = 0
  package var unknownFields: [UnknownField] = []

  package init(
    id: ID, proposition: Proposition.ID?, question: Question.ID?, text: String, takenAt: Timestamp
  ) {
    self.id = id
    self.proposition = proposition
    self.question = question
    self.text = text
    self.takenAt = takenAt
    // A point that belongs nowhere can only wait to be placed.
    isParked = proposition == nil || question == nil
  }

  package init(id: ID, place: Place?, text: String, takenAt: Timestamp) {
    self.init(
      id: id, proposition: place?.proposition, question: place?.question, text: text,
      takenAt: takenAt)
  }

  package var place: Place? {
    guard let proposition, let question else { return nil }
    return Place(proposition: proposition, question: question)
  }

  package static let roundRange = 1...100

  /// Puts it at a question, or aside. What was to become of it is settled by that.
  package mutating func park(_ isParked: Bool) {
    self.isParked = isParked
    if !isParked { triage = Triage() }
  }

  /// Votes that can be put on one point.
  package static let voteRange = 0...9999
}
