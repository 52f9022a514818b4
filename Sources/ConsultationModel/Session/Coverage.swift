/// How far a session has come through its guide, place by place.
package struct Coverage: Equatable, Sendable {
  /// What stands at one place.
  package struct Entry: Equatable, Sendable {
    package var points = 0
    package var seconds = 0
  }

  private var entries: [Place: Entry] = [:]
  /// Points set aside, wherever they were made.
  package private(set) var parked = 0

  /// Of all that was said, or of one round.
  package init(of session: Session, round: Int? = nil) {
    let points = session.feedback
    // By index: a copy of each of thousands of points is what would take the time.
    for index in points.indices
    where !points[index].isWithdrawn && (round == nil || points[index].round == round) {
      if points[index].isParked {
        parked += 1
      } else if let place = points[index].place {
        entries[place, default: Entry()].points += 1
      }
    }
    noteTime(of: session)
  }

  /// Takes over the time spent, where nothing else has changed.
  package mutating func noteTime(of session: Session) {
    for (place, seconds) in session.secondsSpent {
      entries[place, default: Entry()].seconds = seconds
    }
  }

  package subscript(place: Place) -> Entry {
    entries[place] ?? Entry()
  }

  /// Places of the guide where nothing has been said yet.
  package func unanswered(in guide: Guide) -> [Place] {
    guide.walk.filter { self[$0].points == 0 }
  }
}
