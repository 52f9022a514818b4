/// Where in a guide a point belongs: one question asked of one proposition.
package struct Place: Hashable, Sendable {
  package let proposition: Proposition.ID
  package let question: Question.ID

  package init(proposition: Proposition.ID, question: Question.ID) {
    self.proposition = proposition
    self.question = question
  }
}
