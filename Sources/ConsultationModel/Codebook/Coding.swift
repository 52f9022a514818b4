/// A theme put on a point, by a person or by the machine, with the evidence for it.
package struct Coding: Equatable, Sendable {
  /// Who put the theme there.
  package enum Coder: String, Sendable {
    case person
    case machine
  }

  package let theme: Theme.ID
  package let by: Coder
  /// The reasons in words that can be checked against the point; empty where a person decided.
  package let because: [String]
  /// How sure the machine is, from 0 to 1; nil where a person decided.
  package let probability: Double?

  package init(
    theme: Theme.ID, by coder: Coder, because: [String] = [], probability: Double? = nil
  ) {
    self.theme = theme
    self.by = coder
    self.probability = probability
    self.because = because
  }
}
