package import ConsultationModel
import DurableFiles
package import SealedFiles

/// A change to one session file that no other program can come between.
package enum SessionChange {
  /// Loads the session, lets `change` work on it and saves it; where `change` throws or changes
  /// nothing, the file stays as it is. What was done is `summary` in the history, by `name`.
  package static func make<Result>(
    _ summary: String, to path: String, by name: String, _ moment: Moment,
    _ keyring: Keyring,
    _ change: (inout Session) throws -> Result
  ) throws -> Result {
    // Before the file is locked: whoever types a passphrase may take their time.
    if keyring.seals(path) == nil { _ = try SessionFile.plainBytes(at: path, keyring) }
    let lock = try FileLock(of: path)
    var session = try SessionFile.load(path, keyring)
    let before = session
    let result = try change(&session)
    if session != before {
      let change = Change(summary, from: before, to: session, by: name, moment: moment)
      if let change {
        try HistoryFile.append([change], of: session, at: path, keyring)
        try HistoryFile.synchronise(forSession: path)
      }
      try SessionFile.save(session, to: path, keyring)
    }
    _ = consume lock
    return result
  }
}
