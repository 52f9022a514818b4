internal import ConsultationModel
internal import Theming

/// Every point as a row of CSV. The first columns are those that `summit import` reads.
enum PointTable {
  static let columns = [
    "table", "proposition", "question", "text", "stance", "voice", "stakeholder", "organisation",
    "sector", "attribution", "themes", "partners", "votes", "parked", "taken_at", "session",
    "feedback", "machine_themes", "because",
    "objection", "parked_for", "parked_reason", "round",
  ]

  /// As `summit import` reads it: people looked, and nothing fits.
  private static let nothingFits = "-"

  /// Sessions in the order of their ids, points as they were made.
  static func csv(_ report: Report) -> [UInt8] {
    var csv = CSVText()
    csv.append(columns)
    for point in report.pointsBySession { csv.append(cells(of: point)) }
    return csv.bytes
  }

  static func cells(of point: ReportedPoint) -> [String] {
    let found = point.codings.filter { $0.by == .machine }
    let put = point.codings.filter { $0.by == .person }.map(\.theme.text)
    return [
      point.table, point.proposition?.text ?? "", point.question?.text ?? "", point.quoted.text,
      point.quoted.stance.rawValue, point.quoted.voice.rawValue, point.name, point.organisation,
      point.sector?.rawValue ?? "", point.attribution.rawValue,
      point.isNone ? nothingFits : put.joined(separator: ";"),
      point.partners.joined(separator: ";"), "\(point.quoted.votes)",
      point.isParked ? "true" : "false", point.takenAt.rfc3339, point.quoted.session.text,
      point.quoted.feedback.text, found.map(\.theme.text).joined(separator: ";"),
      found.map { $0.because.joined(separator: ", ") }.joined(separator: ";"), point.objection,
      point.triage.table, point.triage.reason, point.round.map { "\($0)" } ?? "",
    ]
  }
}

extension Report {
  /// For tables, in which a session's points stand together.
  var pointsBySession: [ReportedPoint] {
    material.sorted { left, right in
      left.quoted.session != right.quoted.session
        ? left.quoted.session < right.quoted.session
        : QuotedPoint.wasMadeBefore(left.quoted, right.quoted)
    }
  }
}
