package import ConsultationModel
import DurableFiles
package import SealedFiles

/// A session file that is worked on for a while, in which other programs may write meanwhile.
package struct HeldSession {
  package let path: String
  /// The session as it was last read or written.
  package private(set) var base: Session
  /// Who else has it open for writing; nil where it is ours.
  package private(set) var holder: Holder?
  private var stamp: FileStamp?
  /// A version that could not be read: it is complained of once.
  private var unreadable: FileStamp?
  /// What was last to be written: it may stand there although the disk reported a fault.
  private var attempted: Session?
  private var hold: SessionHold
  /// Versions of others that whoever saves may not have heard of when they asked for it.
  private var told: [Outside] = []
  /// How many came before those.
  private var heard = 0
  private let keyring: Keyring
  private var isHistoryUnsynced = false
  /// A change may be given again while the answer to its first save is on its way.
  private var writtenChanges: Set<Change.ID> = []
  /// What gave way in merges that are not saved yet, or that the history has not taken.
  package private(set) var owed: [Change] = []

  /// What is on disk after a save, and what others had done there.
  package struct Saving: Equatable, Sendable {
    /// What was saved: ours, with theirs taken in.
    package let session: Session
    /// Somebody else's version that was found, and what both had in common before.
    package let outside: Outside?
    /// Why the history could not be kept; the points are saved all the same.
    package let historyProblem: String?
    /// What it lacks by that.
    package let unwritten: [Change]
  }

  /// A version that another program wrote.
  package struct Outside: Equatable, Sendable {
    package let session: Session
    package let base: Session
  }

  /// Opens the session for writing, or for reading where somebody else has it.
  package init(
    opening path: String, as holder: Holder, _ keyring: Keyring
  ) throws(StorageError) {
    self.path = path
    self.keyring = keyring
    hold = SessionHold(of: path, as: holder)
    self.holder = hold.other
    // Before reading, so that what is written meanwhile shows at the next save.
    stamp = FileStamp(of: path)
    base = try SessionFile.load(path, keyring)
    if self.holder == nil { trimHistory() }
  }

  /// Saves the session, with what others wrote since taken in first; nothing of theirs is lost.
  ///
  /// `heard` is how many of their versions that were handed out the session holds already.
  package mutating func save(
    _ session: Session, changes: [Change], heard: Int = .max, _ moment: Moment
  ) throws(StorageError) -> Saving {
    let lock = try Self.lock(path)
    var session = caughtUp(session, heard: heard)
    let outside = try found()
    if let outside {
      let merge = session.takeIn(outside.session, since: outside.base)
      owe(Change(of: merge, by: session.noteTaker, moment))
    }
    let changes = (changes + owed).filter { !writtenChanges.contains($0.id) }
    // First, since what the history lacks could never be taken back; but a point is more than that.
    let historyProblem = keep(changes, of: session)
    attempted = session
    stamp = try SessionFile.save(session, to: path, keyring)
    base = session
    if let outside { told.append(outside) }
    if historyProblem == nil { owed = [] }
    _ = consume lock
    return Saving(
      session: session, outside: outside, historyProblem: historyProblem,
      unwritten: historyProblem == nil ? [] : changes)
  }

  /// The session with what others wrote of which whoever hands it over has not heard.
  package mutating func caughtUp(_ session: Session, heard: Int) -> Session {
    forget(heard)
    return told.reduce(into: session) { _ = $0.takeIn($1.session, since: $1.base) }
  }

  /// A save that is tried again merges again, and the same gives way.
  private mutating func owe(_ change: Change?) {
    guard let change, !owed.contains(where: { $0.points == change.points }) else { return }
    owed.append(change)
  }

  /// What another program has written since the last look; nil where nothing.
  package mutating func lookOutside(heard: Int = .max) throws(StorageError) -> Outside? {
    forget(heard)
    guard let found = FileStamp(of: path), found != stamp, found != unreadable else { return nil }
    unreadable = found
    guard let outside = try version(found) else { return nil }
    stamp = found
    base = outside.session
    guard outside.session != outside.base else { return nil }
    told.append(outside)
    return outside
  }

  private mutating func forget(_ heard: Int) {
    let count = min(told.count, max(0, heard - self.heard))
    told.removeFirst(count)
    self.heard += count
  }

  /// Has the disk keep what was added to the history, which nobody waits for.
  package mutating func settle() throws(StorageError) {
    guard isHistoryUnsynced else { return }
    try HistoryFile.synchronise(forSession: path)
    isHistoryUnsynced = false
  }

  /// Shows others that we are here, or sees whether they have left; true where that changed who
  /// may write.
  package mutating func renewHold() -> Bool {
    let before = holder
    hold.renew()
    holder = hold.other
    return holder != before
  }

  /// A file that vanished is written anew; one that another program wrote is read first.
  private mutating func found() throws(StorageError) -> Outside? {
    guard let found = FileStamp(of: path), found != stamp else { return nil }
    return try version(found)
  }

  /// Nil where it is our own after all: a save that failed may have put it there.
  private mutating func version(_ found: FileStamp) throws(StorageError) -> Outside? {
    let session = try SessionFile.load(path, keyring)
    guard session.id == base.id else {
      throw StorageError(
        "\(path.printable) holds another session by now, which was put there from outside. "
          + "Save this one elsewhere, or put its file back.")
    }
    guard session == attempted else { return Outside(session: session, base: base) }
    stamp = found
    base = session
    return nil
  }

  // A session is opened also where its history can't be cut back: the next opening tries again.
  private func trimHistory() {
    do {
      try HistoryFile.trim(of: base, at: path, keyring)
    } catch {}
  }

  /// Adds changes to the history. Returns why that could not be, if it could not.
  package mutating func keep(_ changes: [Change], of session: Session) -> String? {
    do {
      try HistoryFile.append(changes, of: session, at: path, keyring)
      writtenChanges.formUnion(changes.map(\.id))
      isHistoryUnsynced = isHistoryUnsynced || !changes.isEmpty
      return nil
    } catch {
      return error.sentence
    }
  }

  private static func lock(_ path: String) throws(StorageError) -> FileLock {
    do {
      return try FileLock(of: path)
    } catch {
      throw StorageError(error)
    }
  }
}

extension Change {
  /// What gave way in a merge, so that nothing anybody typed is gone.
  fileprivate init?(of merge: Merge, by name: String, _ moment: Moment) {
    guard !merge.overruled.isEmpty else { return nil }
    self.init(
      id: moment.id(Change.ordinal + 1), at: moment.now.inWholeSeconds, by: name, kind: .merged,
      summary: "two versions", points: merge.overruled)
  }
}
