package import ConsultationModel

/// The facts of a session that the list shows and that a new one takes its defaults from.
package struct SessionSummary: Equatable, Sendable {
  package let title: String
  package let date: CalendarDate
  package let venue: String
  package let table: String
  package let facilitator: String
  package let noteTaker: String
  package let points: Int
  package let answered: Int
  /// Places of the guide; nil where the guide isn't to be had.
  package let places: Int?
  /// What the table leaves to others.
  package let handedOver: [HandedPoint]

  package init(_ session: Session, guide: Guide?) {
    title = session.title
    date = session.date
    venue = session.venue
    table = session.table
    facilitator = session.facilitator
    noteTaker = session.noteTaker
    handedOver = session.handedOver
    points = session.feedback.count { !$0.isWithdrawn }
    let coverage = Coverage(of: session)
    places = guide?.walk.count
    answered = guide.map { $0.walk.count - coverage.unanswered(in: $0).count } ?? 0
  }
}
