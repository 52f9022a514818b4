import Glibc

/// A file held for as long as its holder works on it, with a note for others of who that is.
///
/// Three things speak for a holder: the system's lock, where the disk knows locks; its process
/// running, seen from the same machine; and, seen from another, a note that was touched a moment
/// ago, by the disk's own clock. A holder that crashed has none of them.
package final class Lease: Sendable {
  // A class: the hold ends when the last who uses it goes.
  private let path: String
  private let descriptor: CInt
  private let mark: LeaseMark

  /// What came of asking.
  package enum Taking {
    case taken(Lease)
    /// Somebody has it; this is their note.
    case held(note: [UInt8])
  }

  /// A holder touches the note every few seconds; seen from elsewhere it is gone after so many.
  package static let patienceSeconds = 30

  private init(path: String, descriptor: CInt, mark: LeaseMark) {
    self.path = path
    self.descriptor = descriptor
    self.mark = mark
  }

  deinit {
    // A look that fails tells nothing, and a note left behind looks like somebody.
    if isOurs || isOurs { unlink(path) }
    close(descriptor)
  }

  /// Takes the lease of the file at `path`, or tells who has it. Throws where the folder takes no
  /// new file.
  package static func take(of path: String, note: [UInt8]) throws(FileError) -> Taking {
    let leasePath = HiddenFile.path(besideJSON: path, ending: ".holder")
    for _ in 0..<100 {
      let descriptor = open(
        leasePath, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o600)
      guard descriptor >= 0 else { throw FileError(path, .held, errno) }
      let mark = LeaseMark(descriptor)
      switch AdvisoryLock.take(descriptor) {
      case .taken where !AdvisoryLock.isStill(descriptor, at: leasePath): close(descriptor)
      // A disk may share files between machines and not their locks.
      case .taken where mark?.isHeldElsewhere(leasePath) != true,
        .unknownHere where mark?.isHeld(leasePath) != true:
        let own = LeaseMark()
        guard own.write(note, to: descriptor) else {
          throw withdrawn(leasePath, descriptor, path)
        }
        let lease = Lease(path: leasePath, descriptor: descriptor, mark: own)
        // Two may have come at once where there are no locks: the one written last has it.
        if lease.isOurs { return .taken(lease) }
      case .taken, .unknownHere, .heldByOther:
        close(descriptor)
        return .held(note: mark?.note ?? [])
      }
    }
    throw FileError(path, .held, EBUSY)
  }

  /// Shows others that the holder is still there; false where somebody else has taken over.
  package func renew() -> Bool {
    guard isOurs else { return false }
    futimens(descriptor, nil)
    return true
  }

  private var isOurs: Bool {
    AdvisoryLock.isStill(descriptor, at: path) && LeaseMark(descriptor)?.token == mark.token
  }

  /// A hold without a mark is none, and leaves nothing behind.
  private static func withdrawn(
    _ leasePath: String, _ descriptor: CInt, _ path: String
  ) -> FileError {
    let code = errno
    unlink(leasePath)
    close(descriptor)
    return FileError(path, .held, code)
  }
}
