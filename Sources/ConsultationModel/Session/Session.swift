/// Counts the changes to the points of a session in memory; sessions that hold the same are equal
/// whatever became of them.
package struct Edition: Equatable, Sendable {
  package var number = 0

  package static func == (_: Edition, _: Edition) -> Bool { true }
}

/// One table's record of one sitting.
package struct Session: Equatable, Sendable, Identifiable {
  package typealias ID = Identifier<Session>

  package let id: ID
  package let guide: GuideReference
  package var title: String
  package var date: CalendarDate
  package var venue = ""
  package var table: String
  package var facilitator = ""
  package var noteTaker = ""
  package var defaultAttribution = Attribution.organisation
  package internal(set) var stakeholders: [Stakeholder] = []
  /// In the order taken, withdrawn ones included.
  package internal(set) var feedback: [Feedback] = [] { didSet { edition.number &+= 1 } }
  /// Tells whether points have changed since one looked, without looking at all of them.
  package private(set) var edition = Edition()
  /// Seconds spent at each place; a place never visited has no entry.
  package internal(set) var secondsSpent: [Place: Int] = [:]
  /// How long it is meant to take, where that isn't as the guide has it.
  package var plan = SittingPlan()
  /// Every time that the table said a place's points are what was meant, in the order said.
  package internal(set) var signOffs: [SignOff] = []
  /// The vote that is under way.
  package var dotVote: DotVote?
  package var unknownFields: [UnknownField] = []
  /// The same of the guide's reference and of the time at each place.
  package var unknownGuideFields: [UnknownField] = []
  package var unknownTimeFields: [Place: [UnknownField]] = [:]

  package init(
    id: ID, guide: GuideReference, title: String, date: CalendarDate, table: String,
    stakeholders: [Stakeholder] = [], feedback: [Feedback] = [], secondsSpent: [Place: Int] = [:]
  ) {
    self.id = id
    self.guide = guide
    self.title = title
    self.date = date
    self.table = table
    self.stakeholders = stakeholders
    self.feedback = feedback
    self.secondsSpent = secondsSpent
  }

  /// As a file has them.
  package mutating func restore(signOffs: [SignOff]) { self.signOffs = signOffs }

  package func stakeholder(_ id: Stakeholder.ID?) -> Stakeholder? {
    id.flatMap { id in stakeholders.first { $0.id == id } }
  }

  /// The sector noted on the point itself, else that of whoever made it.
  package func sector(of point: Feedback) -> Sector? {
    point.sector ?? stakeholder(point.stakeholder)?.sector
  }

  package func index(of id: Feedback.ID) -> Int? {
    // From the end: what is changed was mostly taken a moment ago.
    feedback.lastIndex { $0.id == id }
  }
}
