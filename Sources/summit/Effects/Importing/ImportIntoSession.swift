internal import ConsultationModel
internal import PointImport
internal import SealedFiles
internal import SessionStorage

/// Takes all rows into one session, whatever table they name.
struct ImportIntoSession {
  let path: String
  let keyring: Keyring

  func take(_ rows: [ImportedRow]) throws -> ImportOutcome {
    var outcome = ImportOutcome()
    try ChangedSession(path: path, keyring: keyring).change("the import") { session in
      warn(of: rows, besides: session.table)
      outcome.note(path, added: session.adopt(rows), of: rows, in: session)
    }
    return outcome
  }

  private func warn(of rows: [ImportedRow], besides table: String) {
    let others = Set(rows.compactMap(\.table)).subtracting([table]).sorted()
    guard !others.isEmpty else { return }
    let names = others.prefix(5).joined(separator: ", ")
    Console.say(
      "\(path) is of table \(table); rows of other tables went there too: \(names)."
        + " --sessions makes a session for each.")
  }
}
