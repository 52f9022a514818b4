package import ConsultationModel

/// How many points stood which way: agreement and disagreement are never lumped together.
package struct StanceSplit: Equatable, Sendable {
  package private(set) var supporting = 0
  package private(set) var against = 0
  package private(set) var mixed = 0
  package private(set) var unstated = 0

  package init() {}

  package mutating func add(_ stance: Stance) {
    switch stance {
    case .supporting: supporting += 1
    case .against: against += 1
    case .mixed: mixed += 1
    case .unstated: unstated += 1
    }
  }

  package mutating func merge(_ other: StanceSplit) {
    supporting += other.supporting
    against += other.against
    mixed += other.mixed
    unstated += other.unstated
  }
}
