/// What was decided about a theme or a point, and why: “you said, we decided, because”.
///
/// People see it as a decision; in the code that word is taken by what coders decide.
package struct Response: Equatable, Sendable {
  /// What it answers.
  package enum Subject: Hashable, Sendable {
    case theme(Theme.ID)
    case point(PointReference)
  }

  /// What becomes of it.
  package enum Disposition: String, CaseIterable, Sendable {
    case takenUp = "taken-up"
    case inPart = "in-part"
    case underWay = "under-way"
    case notTakenUp = "not-taken-up"
    case forOthers = "for-others"

    package var name: String {
      switch self {
      case .takenUp: "Taken up"
      case .inPart: "Taken up in part"
      case .underWay: "Already under way"
      case .notTakenUp: "Not taken up"
      case .forOthers: "For someone else"
      }
    }
  }

  /// Where it stands on the way of a Local Industrial Strategy, in its order.
  package enum Stage: String, CaseIterable, Sendable {
    case feedback, boards, draft, reviewed, agreed, submitted, published
  }

  package let subject: Subject
  package let disposition: Disposition
  package let reason: String
  package let owner: String
  /// When it was decided, or when it is due.
  package let date: CalendarDate?
  package let stage: Stage?
  /// Who noted it, and when.
  package let by: String
  package let at: Timestamp
  package var unknownFields: [UnknownField] = []

  package init(
    to subject: Subject, _ disposition: Disposition, reason: String, owner: String = "",
    date: CalendarDate? = nil, stage: Stage? = nil, by: String, at: Timestamp
  ) {
    self.subject = subject
    self.disposition = disposition
    self.reason = reason
    self.owner = owner
    self.date = date
    self.stage = stage
    self.by = by
    self.at = at
  }
}
