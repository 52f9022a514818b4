/// The table's word that the points of a place were read back to it and are what was meant.
package struct SignOff: Equatable, Sendable {
  package let place: Place
  package let at: Timestamp
  /// Who said so, by name; may be empty where only a count was taken.
  package let names: [String]
  /// How many said so.
  package let count: Int
  /// Who noted it.
  package let by: String
  /// What was signed off: each point with a digest of what it said.
  package let points: [Feedback.ID: String]
  package var unknownFields: [UnknownField] = []

  package static let countRange = 1...9999

  package init(
    of place: Place, at: Timestamp, names: [String], count: Int, by: String,
    points: [Feedback.ID: String]
  ) {
    self.place = place
    self.at = at
    self.names = names
    self.count = count
    self.by = by
    self.points = points
  }
}

/// Whether what was signed off still stands as it was.
package enum SignOffState: Equatable, Sendable {
  case none
  case holds(SignOff)
  /// Points were changed, added or taken away since.
  case broken(SignOff)

  package var signOff: SignOff? {
    switch self {
    case .none: nil
    case .holds(let signOff), .broken(let signOff): signOff
    }
  }
}

extension Session {
  /// The points that are read back at a place: those that stand there.
  package func pointsToRead(at place: Place) -> [Feedback] {
    feedback.filter { $0.place == place && !$0.isWithdrawn && !$0.isParked }
  }

  package func signOffState(of place: Place) -> SignOffState {
    guard let last = signOffs.last(where: { $0.place == place }) else { return .none }
    return last.points == digests(at: place) ? .holds(last) : .broken(last)
  }

  /// Every place that was signed off, with whether that still holds; worked out at once, since a
  /// list asks for all.
  package var signOffStates: [Place: SignOffState] {
    signOffs.reduce(into: [:]) { states, signOff in
      states[signOff.place] = signOffState(of: signOff.place)
    }
  }

  @discardableResult
  package mutating func signOff(
    _ place: Place, names: [String], count: Int, by author: String, moment: Moment
  ) -> SignOff {
    let signOff = SignOff(
      of: place, at: moment.now.inWholeSeconds, names: names,
      count: count.clamped(to: SignOff.countRange), by: author, points: digests(at: place))
    signOffs.append(signOff)
    return signOff
  }

  private func digests(at place: Place) -> [Feedback.ID: String] {
    pointsToRead(at: place).reduce(into: [:]) { $0[$1.id] = digest(of: $1) }
  }

  /// Of what the table heard: the words, whose they are, and the side. Votes and themes come later.
  private func digest(of point: Feedback) -> String {
    let parts = [
      point.text, point.voice.rawValue, point.stance.rawValue, point.stakeholder?.text ?? "",
      point.objection,
    ]
    return FNVHash.digits(of: FNVHash.of(parts.joined(separator: "\u{0}")))
  }
}
