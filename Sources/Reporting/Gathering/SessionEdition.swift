internal import ConsultationModel

/// How new a copy of a session is, and a digest that tells apart copies of one age.
struct SessionEdition: Comparable {
  private var lastChange = Int64.min
  private let points: Int
  private var digest = FNVHash()

  init(of session: Session) {
    points = session.feedback.count
    take("\(session.guide) \(session.title) \(session.date) \(session.venue) \(session.table)")
    take("\(session.facilitator) \(session.noteTaker) \(session.defaultAttribution)")
    for stakeholder in session.stakeholders {
      take(stakeholder.id.text)
      take(stakeholder.name)
      take(stakeholder.organisation)
      take(stakeholder.sector?.rawValue ?? "")
    }
    for point in session.feedback { take(point) }
    let spent = session.secondsSpent.map { "\($0.key) \($0.value)" }
    for line in spent.sorted() { take(line) }
    for signOff in session.signOffs { take("\(signOff.place) \(signOff.at.milliseconds)") }
  }

  static func < (left: SessionEdition, right: SessionEdition) -> Bool {
    (left.lastChange, left.points, left.digest.value)
      < (right.lastChange, right.points, right.digest.value)
  }

  private mutating func take(_ point: Feedback) {
    let changed = max(point.takenAt, point.editedAt ?? point.takenAt)
    lastChange = max(lastChange, changed.milliseconds)
    take(point.id.text)
    take(point.proposition?.text ?? "")
    take(point.question?.text ?? "")
    take(point.text)
    take(point.voice.rawValue)
    take(point.stance.rawValue)
    take(point.stakeholder?.text ?? "")
    take(point.attribution.rawValue)
    take(point.sector?.rawValue ?? "")
    for partner in point.partners { take(partner) }
    for theme in point.themes { take(theme.text) }
    take(point.objection)
    take(point.triage.table)
    take(point.triage.reason)
    take("\(point.round ?? 0)")
    take("\(point.votes) \(point.isParked) \(point.isWithdrawn)")
  }

  // With an end mark after each part, so that parts can't run into one another.
  private mutating func take(_ part: String) {
    digest.take(part.utf8)
    digest.take(CollectionOfOne(UInt8.max))
  }

  static func == (left: SessionEdition, right: SessionEdition) -> Bool {
    (left.lastChange, left.points, left.digest.value)
      == (right.lastChange, right.points, right.digest.value)
  }
}
