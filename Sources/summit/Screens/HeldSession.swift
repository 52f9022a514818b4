internal import ConsultationModel
internal import DurableFiles
internal import SessionStorage

/// A session file that is worked on for a while, in which other programs may write meanwhile.
struct HeldSession {
  let path: String
  /// The session as it was last read or written.
  private(set) var base: Session
  private var stamp: FileStamp?

  init(opening path: String) throws {
    self.path = path
    // Before reading, so that what is written meanwhile shows at the next save.
    stamp = FileStamp(of: path)
    base = try SessionFile.load(path)
  }

  /// Saves the session, with what others wrote since taken in first; nothing of theirs is lost.
  /// Returns what is now on disk and how many points of others came in.
  mutating func save(_ session: Session) throws -> (Session, taken: Int) {
    let lock = try FileLock(of: path)
    var session = session
    var taken = 0
    // A file that vanished is written anew; one that another program wrote is read first.
    if let found = FileStamp(of: path), found != stamp {
      taken = session.takeIn(try SessionFile.load(path), since: base)
    }
    stamp = try SessionFile.save(session, to: path)
    base = session
    _ = consume lock
    return (session, taken)
  }
}
