/// How long a sitting is meant to take, where that isn't as its guide has it, and in which rounds.
package struct SittingPlan: Equatable, Sendable {
  /// When everybody has to be out of the room.
  package var end: Timestamp?
  /// Seconds for places, in place of the guide's minutes.
  package var seconds: [Place: Int] = [:]
  /// Rounds of a World Café that were begun; none where the sitting is one whole.
  package var rounds: [Round] = []
  package var unknownFields: [UnknownField] = []

  package init() {}

  package var isEmpty: Bool {
    end == nil && seconds.isEmpty && rounds.isEmpty && unknownFields.isEmpty
  }

  /// Nothing is planned for less or more than this, in seconds.
  package static let range = 0...36_000
}

extension SittingPlan {
  /// What was planned on the spot, else what the guide has.
  package func seconds(at place: Place, in guide: Guide) -> Int {
    seconds[place] ?? (guide.askedQuestion(place.question)?.question.minutes ?? 0) * 60
  }
}

extension Session {
  /// Seconds planned at a place: as was said at the table, else as the guide has it.
  package func plannedSeconds(at place: Place, in guide: Guide) -> Int {
    plan.seconds(at: place, in: guide)
  }

  /// Gives a place more time, or less.
  package mutating func extend(_ place: Place, by seconds: Int, in guide: Guide) {
    let planned = plannedSeconds(at: place, in: guide) + seconds
    plan.seconds[place] = planned.clamped(to: SittingPlan.range)
  }
}
