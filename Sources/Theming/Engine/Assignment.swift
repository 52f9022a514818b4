package import ConsultationModel

/// A theme that the engine puts on a point, how sure it is and why.
package struct Assignment: Equatable, Sendable {
  package let theme: Theme.ID
  /// From 0 to 1.
  package let probability: Double
  /// The weightiest first.
  package let reasons: [Reason]

  package init(theme: Theme.ID, probability: Double, reasons: [Reason]) {
    self.theme = theme
    self.probability = probability
    self.reasons = reasons
  }
}
