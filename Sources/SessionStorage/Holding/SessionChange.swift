package import ConsultationModel
import DurableFiles
package import SealedFiles

/// A change to one session file that no other program can come between.
package enum SessionChange {
  /// What came of a change that is in the session file.
  package struct Made<Result> {
    package let result: Result
    /// Why the history could not be kept; the change is saved all the same.
    package let historyProblem: String?
  }

  /// Loads the session, lets `change` work on it and saves it; where `change` throws or changes
  /// nothing, the file stays as it is. What was done is `summary` in the history, by `name`.
  @discardableResult
  package static func make<Result>(
    _ summary: String, to path: String, by name: String, _ moment: Moment,
    _ keyring: Keyring,
    _ change: (inout Session) throws -> Result
  ) throws -> Made<Result> {
    // Before the file is locked: whoever types a passphrase may take their time.
    if keyring.seals(path) == nil { _ = try SessionFile.plainBytes(at: path, keyring) }
    let lock = try FileLock(of: path)
    var session = try SessionFile.load(path, keyring)
    let before = session
    let result = try change(&session)
    var historyProblem: String?
    if session != before {
      let change = Change(summary, from: before, to: session, by: name, moment: moment)
      // First, as the screens do: what the history lacks can't be taken back.
      historyProblem = change.flatMap { keep($0, of: session, at: path, keyring) }
      try SessionFile.save(session, to: path, keyring)
    }
    _ = consume lock
    return Made(result: result, historyProblem: historyProblem)
  }

  /// Puts one change on disk in the history. Returns why that could not be, if it could not.
  package static func keep(
    _ change: Change, of session: Session, at path: String, _ keyring: Keyring
  ) -> String? {
    do {
      try HistoryFile.append([change], of: session, at: path, keyring)
      try HistoryFile.synchronise(forSession: path)
      return nil
    } catch {
      return error.sentence
    }
  }
}
