package import ConsultationModel
internal import Theming

/// Every point not withdrawn as a row of CSV: the report's third form.
///
/// The first columns are those that `summit import` reads. Only finished rows are kept.
package struct PointTable: Gatherer, Sendable {
  static let columns = [
    "table", "proposition", "question", "text", "stance", "voice", "stakeholder", "organisation",
    "sector", "attribution", "themes", "partners", "votes", "parked", "taken_at", "session",
    "feedback", "machine_themes", "because",
  ]

  /// As `summit import` reads it: people looked, and nothing fits.
  private static let nothingFits = "-"

  private var shelf: GuideShelf
  private var rows: [Session.ID: [UInt8]] = [:]
  /// How many files were left out; a table has no place for saying so.
  package private(set) var excludedFiles = 0

  package init(
    basis: ThemeBasis = .guidesOwn, guide: @escaping @Sendable (GuideReference) -> Guide?
  ) {
    shelf = GuideShelf(guide, basis)
  }

  package mutating func exclude(file: String, reason: String) {
    excludedFiles += 1
  }

  package mutating func add(_ session: Session, file: String) {
    let themer = shelf.themer(for: session)
    let speakers = Speakers(of: session)
    var csv = CSVText()
    let standing = session.feedback.filter { !$0.isWithdrawn }
    for (point, themed) in zip(standing, themer.themed(standing, of: session.id)) {
      csv.append(cells(of: point, in: session, speakers: speakers, themed))
    }
    rows[session.id] = csv.bytes
  }

  /// Sessions in the order of their ids, points in the order they were taken.
  package var csv: [UInt8] {
    var header = CSVText()
    header.append(Self.columns)
    return rows.sorted { $0.key < $1.key }.reduce(into: header.bytes) { $0 += $1.value }
  }

  private func cells(
    of point: Feedback, in session: Session, speakers: Speakers, _ themed: PointCodings
  ) -> [String] {
    let shown = speakers.shown(for: point)
    let found = themed.codings.filter { $0.by == .machine }
    let put = themed.codings.filter { $0.by == .person }.map(\.theme.text)
    return [
      session.table, point.proposition?.text ?? "", point.question?.text ?? "", point.text,
      point.stance.rawValue, point.voice.rawValue, shown.name, shown.organisation, shown.sector,
      point.attribution.rawValue, themed.isNone ? Self.nothingFits : put.joined(separator: ";"),
      point.partners.joined(separator: ";"), "\(point.votes)",
      point.isParked || point.place == nil ? "true" : "false", point.takenAt.rfc3339,
      session.id.text, point.id.text, found.map(\.theme.text).joined(separator: ";"),
      found.map { $0.because.joined(separator: ", ") }.joined(separator: ";"),
    ]
  }
}
