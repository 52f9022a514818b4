/// What a person decided on one point.
package enum Verdict: Hashable, Sendable {
  /// A theme that nobody had suggested was put on it.
  case added(Theme.ID)
  /// A theme that a person had put on it was taken off.
  case removed(Theme.ID)
  case accepted(Theme.ID)
  case rejected(Theme.ID)
  /// No theme of the codebook fits.
  case none
}

/// A verdict with the point that it is on and what the machine said then.
package struct Judgement: Equatable, Sendable {
  package let point: PointReference
  package let verdict: Verdict
  /// Nil where the machine had not looked at the point.
  package let machine: MachineSuggestion?

  package init(
    on point: PointReference, _ verdict: Verdict, machine: MachineSuggestion? = nil
  ) {
    self.point = point
    self.verdict = verdict
    self.machine = machine
  }
}

/// One entry of a coder's log, which is only ever added to.
package struct Decision: Equatable, Sendable, Identifiable {
  package typealias ID = Identifier<Decision>

  /// What kind of entry it is.
  package enum Kind: Equatable, Sendable {
    case judged(Judgement)
    case undid(Decision.ID)
    case redid(Decision.ID)
  }

  package let id: ID
  package let at: Timestamp
  package let kind: Kind
  package var unknownFields: [UnknownField] = []

  package init(id: ID, at: Timestamp, _ kind: Kind) {
    self.id = id
    self.at = at
    self.kind = kind
  }

  /// The earlier entry that it is about.
  package var other: ID? {
    switch kind {
    case .judged: nil
    case .undid(let id), .redid(let id): id
    }
  }
}

extension Verdict {
  /// Nil for none.
  package var theme: Theme.ID? {
    switch self {
    case .added(let theme), .removed(let theme), .accepted(let theme), .rejected(let theme): theme
    case .none: nil
    }
  }
}
