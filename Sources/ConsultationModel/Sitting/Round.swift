/// One round of a World Café: the host stays at the table, and everybody else moves on.
package struct Round: Equatable, Sendable {
  package let startedAt: Timestamp
  /// Who stayed from the round before, as they are called, `;` between several; empty where nobody
  /// did.
  package var host: String
  package var unknownFields: [UnknownField] = []

  package init(startedAt: Timestamp, host: String = "") {
    self.startedAt = startedAt
    self.host = host
  }
}

extension Session {
  /// The number of the round that is under way; nil where a sitting has none.
  package var round: Int? { plan.rounds.isEmpty ? nil : plan.rounds.count }

  /// Begins the next round: everybody but the hosts has moved on. What was said before the first of
  /// them belongs to the round that ends here.
  package mutating func beginRound(
    hosts: Set<Stakeholder.ID>, besides unlisted: [String] = [], moment: Moment
  ) {
    if plan.rounds.isEmpty {
      plan.rounds.append(Round(startedAt: feedback.first?.takenAt ?? moment.now.inWholeSeconds))
      for point in feedback where point.round == nil {
        var counted = point
        counted.round = 1
        replace(counted)
      }
    }
    let names = stakeholders.filter { hosts.contains($0.id) }.map(\.label)
    plan.rounds.append(
      Round(startedAt: moment.now.inWholeSeconds, host: (names + unlisted).joined(separator: "; ")))
    for person in stakeholders where !hosts.contains(person.id) { note(isAway: true, person.id) }
  }
}
