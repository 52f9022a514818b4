package import ConsultationModel
package import Theming

/// One point of the report with all that may be said of it.
package struct ReportedPoint: Equatable, Sendable {
  package let quoted: QuotedPoint
  /// People's first, each with its reasons.
  package let codings: [Coding]
  /// Coders have said of every theme whether it is there.
  package let isDecided: Bool
  /// Coders found that nothing fits.
  package let isNone: Bool
  package let isParked: Bool
  /// A point can have one without the other, and then stands at no question.
  package let proposition: Proposition.ID?
  package let question: Question.ID?
  package let table: String
  package let date: CalendarDate
  package let takenAt: Timestamp
  package let partners: [String]
  package let attribution: Attribution
  /// What was agreed to be shown; empty where it wasn't.
  package let name: String
  package let organisation: String
  package let sector: Sector?
  /// What becomes of it while it is parked.
  package let triage: Triage
  /// In which round of a World Café it was said; nil where the sitting has none.
  package let round: Int?

  package var themes: [Theme.ID] { codings.map(\.theme) }
  package var objection: String { quoted.objection }
}

/// A point with what is counted of it, shown or not. A class: it is put into group after group, and
/// copying so much each time would take most of a large report's time.
final class CountedPoint: Sendable {
  let point: ReportedPoint
  let table: TableKey
  /// Whether or not it may be shown with the point.
  let sector: Sector?

  init(point: ReportedPoint, table: TableKey, sector: Sector?) {
    self.point = point
    self.table = table
    self.sector = sector
  }

  static func wasMadeBefore(_ left: CountedPoint, _ right: CountedPoint) -> Bool {
    QuotedPoint.wasMadeBefore(left.point.quoted, right.point.quoted)
  }
}
