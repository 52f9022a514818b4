/// A theme put on a point, by a person or by the machine, with the evidence for it.
package struct Coding: Equatable, Sendable {
  /// Who put the theme there.
  package enum Coder: String, Sendable {
    case person
    case machine
  }

  package let theme: Theme.ID
  package let by: Coder
  /// The words of the point that caused it, as they stand there; empty where a person decided.
  package let because: [String]

  package init(theme: Theme.ID, by coder: Coder, because: [String] = []) {
    self.theme = theme
    self.by = coder
    self.because = because
  }
}
