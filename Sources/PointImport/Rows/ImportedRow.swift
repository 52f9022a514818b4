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
  /// Nil where the row wasn't coded.
  package let coding: RowCoding?
  package let takenAt: Timestamp?
  let fingerprint: Fingerprint
  /// By which an earlier version knew the row.
  let formerFingerprint: Fingerprint
}

/// What somebody coded a row as.
package enum RowCoding: Equatable, Sendable {
  case themes([Theme.ID])
  case none

  package var themes: [Theme.ID] {
    switch self {
    case .themes(let themes): themes
    case .none: []
    }
  }
}
