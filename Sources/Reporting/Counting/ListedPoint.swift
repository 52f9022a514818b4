package import ConsultationModel
package import Theming

/// A point that a report lists in full, with the themes it is listed for.
package struct ListedPoint: Equatable, Sendable {
  package let point: QuotedPoint
  package var themes: [Theme.ID]
  /// What becomes of it, where it is parked.
  package var triage = Triage()

  static func wasMadeBefore(_ left: ListedPoint, _ right: ListedPoint) -> Bool {
    QuotedPoint.wasMadeBefore(left.point, right.point)
  }
}
