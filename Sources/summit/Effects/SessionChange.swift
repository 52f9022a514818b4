internal import ConsultationModel
internal import DurableFiles
internal import SessionStorage

/// A change to one session file that no other program can come between.
enum SessionChange {
  /// Loads the session, lets `change` work on it and saves it; where `change` throws or changes
  /// nothing, the file stays as it is.
  static func make<Result>(
    to path: String, _ change: (inout Session) throws -> Result
  ) throws -> Result {
    let lock = try FileLock(of: path)
    var session = try SessionFile.load(path)
    let before = session
    let result = try change(&session)
    if session != before { try SessionFile.save(session, to: path) }
    _ = consume lock
    return result
  }
}
