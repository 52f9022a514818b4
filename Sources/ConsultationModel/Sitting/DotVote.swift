/// A vote by dots under way: each person at the table has a few, and puts them on points.
package struct DotVote: Equatable, Sendable {
  /// Dots for each person.
  package private(set) var each: Int
  /// Whether totals stay hidden until it is closed, so that nobody follows the crowd.
  package var isHidden = true
  /// Dots that were put, by who put them and on what; never nought.
  package private(set) var placed: [Stakeholder.ID: [Feedback.ID: Int]] = [:]
  package var unknownFields: [UnknownField] = []

  package static let usual = 3
  package static let range = 1...20

  package init(each: Int = usual) {
    self.each = each.clamped(to: Self.range)
  }

  package func dots(of person: Stakeholder.ID, on point: Feedback.ID) -> Int {
    placed[person]?[point] ?? 0
  }

  package func left(for person: Stakeholder.ID) -> Int {
    max(0, each - (placed[person]?.values.reduce(0, +) ?? 0))
  }

  package func total(on point: Feedback.ID) -> Int {
    placed.values.reduce(0) { $0 + ($1[point] ?? 0) }
  }

  /// Puts a dot; false where the person has none left.
  package mutating func put(by person: Stakeholder.ID, on point: Feedback.ID) -> Bool {
    guard left(for: person) > 0 else { return false }
    placed[person, default: [:]][point, default: 0] += 1
    return true
  }

  /// Takes a dot back; false where there is none.
  package mutating func take(by person: Stakeholder.ID, from point: Feedback.ID) -> Bool {
    guard let dots = placed[person]?[point] else { return false }
    placed[person]?[point] = dots > 1 ? dots - 1 : nil
    if placed[person]?.isEmpty == true { placed[person] = nil }
    return true
  }

  /// Everybody has so many from now on; what was put stays.
  package mutating func give(_ each: Int) { self.each = each.clamped(to: Self.range) }

  /// As a file has it.
  package mutating func restore(_ dots: Int, by person: Stakeholder.ID, on point: Feedback.ID) {
    placed[person, default: [:]][point] = dots
  }
}

extension Session {
  /// Ends the vote: its totals are added to the votes of the points, and nobody can tell any more who
  /// put which dot. Returns the points that changed, as they were and as they are.
  package mutating func closeDotVote(_ moment: Moment) -> [PointChange] {
    guard let vote = dotVote else { return [] }
    dotVote = nil
    return feedback.compactMap { point in
      let dots = vote.total(on: point.id)
      guard dots > 0 else { return nil }
      var counted = point
      counted.votes = (point.votes + dots).clamped(to: Feedback.voteRange)
      counted.editedAt = moment.now.inWholeSeconds
      return replace(counted).map { PointChange(before: point, after: $0) }
    }
  }
}
