package import ConsultationModel

/// One table as the board sees it: figures and points, and nobody's name.
package struct BoardTable: Equatable, Sendable {
  /// A point as it comes.
  package struct Said: Equatable, Sendable {
    package let point: Feedback.ID
    package let at: Timestamp
    package let place: Place?
    package let stance: Stance
    package let votes: Int
    package let isParked: Bool
    package let text: String

    package init(_ point: Feedback) {
      self.point = point.id
      at = point.takenAt
      place = point.place
      stance = point.stance
      votes = point.votes
      isParked = point.isParked
      text = point.spokenAndMarked + (point.isParked ? " (parked)" : "")
    }
  }

  /// How many points come under a theme, and on which side.
  package struct ThemeCount: Equatable, Sendable {
    package var points = 0
    package var supporting = 0
    package var against = 0

    package init() {}
  }

  package let file: String
  package let name: String
  package let title: String
  /// Not withdrawn; parked ones included.
  package let points: Int
  package let parked: Int
  package let coverage: Coverage
  package let signedOff: Int
  package let stances: [Stance: Int]
  /// Where the table is now; nil where nothing says so.
  package let here: Stop?
  package let lastAt: Timestamp?
  /// Every point that stands, oldest first.
  package let said: [Said]
  package var themes: [Theme.ID: ThemeCount] = [:]

  package init(_ session: Session, file: String, here: Stop?) {
    let standing = session.feedback.filter { !$0.isWithdrawn }
    self.file = file
    name = session.table
    title = session.title
    points = standing.count
    parked = standing.count { $0.isParked }
    coverage = Coverage(of: session)
    signedOff = session.signOffStates.values.count { if case .holds = $0 { true } else { false } }
    stances = standing.reduce(into: [:]) { $0[$1.stance, default: 0] += 1 }
    let last = standing.max { $0.takenAt < $1.takenAt }
    self.here = here ?? last.map { $0.place.map(Stop.place) ?? .parked }
    lastAt = last?.takenAt
    said = standing.map(Said.init)
  }
}
