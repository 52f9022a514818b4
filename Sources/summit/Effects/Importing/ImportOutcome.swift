internal import ConsultationModel
internal import PointImport

/// What an import came to.
struct ImportOutcome {
  /// Of the session files that rows went to.
  var paths: [String] = []
  var added = 0
  var alreadyThere = 0
  /// What the rows were coded as.
  private(set) var codings: [(point: PointReference, coding: RowCoding)] = []

  mutating func note(_ path: String, added: Int, of rows: [ImportedRow], in session: Session) {
    paths.append(path)
    self.added += added
    alreadyThere += rows.count - added
    codings += session.codings(of: rows)
  }

  /// `3 points added, 1 already there, 2 rows skipped.`
  func summary(skipped: Int) -> String {
    "\(added.counted("point")) added, \(alreadyThere.grouped) already there, "
      + "\(skipped.counted("row")) skipped."
  }
}
