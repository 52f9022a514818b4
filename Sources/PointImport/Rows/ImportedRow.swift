package import ConsultationModel

/// One right row of a table: a point and where it goes.
package struct ImportedRow: Equatable, Sendable {
  package let line: Int
  /// Nil where neither the row nor the stand-ins name one.
  package let table: String?
  /// A row without both is parked; the one that it does name is kept.
  package let proposition: Proposition.ID?
  package let question: Question.ID?
  package let entry: PointEntry
  package let takenAt: Timestamp?
  let fingerprint: Fingerprint
}
