/// A discussion question, asked of every proposition; may be asked in parts (sub-questions).
package struct Question: Equatable, Sendable, Identifiable {
  package typealias ID = Identifier<Question>

  /// What a report gathers from a question besides its themes.
  package enum Collection: String, Sendable, CaseIterable {
    case asks
    case regionalRoles = "regional-roles"
    case outsidePartners = "outside-partners"
  }

  package let id: ID
  package let text: String
  /// At most 16 columns, for lists and tables.
  package let shortName: String
  /// Minutes planned for this question at each proposition.
  package let minutes: Int
  /// Open follow-ups that a facilitator can try.
  package let prompts: [String]
  package let collects: Collection?
  package let subquestions: [Question]

  package init(
    id: ID, text: String, shortName: String, minutes: Int, prompts: [String] = [],
    collects: Collection? = nil, subquestions: [Question] = []
  ) {
    self.id = id
    self.text = text
    self.shortName = shortName
    self.minutes = minutes
    self.prompts = prompts
    self.collects = collects
    self.subquestions = subquestions
  }
}
