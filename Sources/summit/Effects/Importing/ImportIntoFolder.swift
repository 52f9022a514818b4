internal import ConsultationModel
internal import DurableFiles
internal import PointImport
internal import SealedFiles
internal import SessionStorage

/// Takes rows into one session for each table, finding those that are there and making the rest.
struct ImportIntoFolder {
  let folder: String
  let guide: Guide
  let title: String
  /// Nil takes the day from the rows.
  let date: CalendarDate?
  let keyring: Keyring
  /// Of sessions that are made; nil leaves them open.
  let seal: Seal?

  func take(_ rows: [ImportedRow]) throws -> ImportOutcome {
    var outcome = ImportOutcome()
    guard !rows.isEmpty else { return outcome }
    try DurableFolder.make(folder)
    // Passphrases are asked for before anything is locked.
    for path in try SessionFolder(folder).sessionPaths() {
      _ = try SessionFile.plainBytes(at: path, keyring)
    }
    // Two imports at once would otherwise make two sessions of one table.
    let lock = try FileLock(of: "\(folder)/import")
    let sessions = try sessionsThere()
    for (table, rows) in byTable(rows) {
      if let path = path(of: table, for: rows, among: sessions) {
        let change = ChangedSession(path: path, keyring: keyring)
        try change.change("the import") {
          outcome.note(path, added: $0.adopt(rows), of: rows, in: $0)
        }
      } else {
        let empty = newSession(table: table, rows: rows)
        var session = empty
        let added = session.adopt(rows)
        let path = try SessionFolder(folder).create(session, sealedBy: seal, keyring)
        ChangedSession(path: path, keyring: keyring).begin("the import", from: empty, to: session)
        outcome.note(path, added: added, of: rows, in: session)
      }
    }
    _ = consume lock
    return outcome
  }

  /// A file that can't be read stops the import: it may be the very session that rows are in.
  private func sessionsThere() throws -> [(path: String, session: Session)] {
    let listing = try SessionFolder(folder).listing()
    if let hidden = listing.problems.first(where: \.hidesWhatIsThere) { throw hidden }
    return try listing.paths.map { ($0, try SessionFile.load($0, keyring)) }
      .filter { $0.session.guide.id == guide.id }
  }

  /// Rows of each table, tables in the order in which they first appear.
  private func byTable(_ rows: [ImportedRow]) -> [(String, [ImportedRow])] {
    let groups = Dictionary(grouping: rows) { $0.table ?? "Imported" }
    return groups.sorted { ($0.value.first?.line ?? 0) < ($1.value.first?.line ?? 0) }
      .map { ($0.key, $0.value) }
  }

  private func path(
    of table: String, for rows: [ImportedRow], among sessions: [(path: String, session: Session)]
  ) -> String? {
    let candidates = sessions.filter { $0.session.table == table }
    // Where no day is named, the same file must find its session again on another day.
    if date == nil, let known = candidates.first(where: { $0.session.holdsAny(of: rows) }) {
      return known.path
    }
    return candidates.first { $0.session.date == day(of: rows) }?.path
  }

  private func newSession(table: String, rows: [ImportedRow]) -> Session {
    Session(
      id: World.moment().id(), guide: guide.reference, title: title, date: day(of: rows),
      table: table)
  }

  /// The day that is named, else that of the earliest row, else today.
  private func day(of rows: [ImportedRow]) -> CalendarDate {
    date ?? rows.compactMap(\.takenAt).min()?.date ?? World.now().date
  }
}
