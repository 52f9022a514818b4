import Glibc

/// A promise between programs: while one holds the lock of a file, no other changes that file.
///
/// It is a hidden file beside the other one, since saving puts a new file in the old one's place.
/// The system lets go of it when its holder dies. Where the disk knows no locks, the file being
/// there is the lock, until it is too old to be anybody's.
package struct FileLock: ~Copyable {
  private let path: String
  private let descriptor: CInt

  /// How old a lock may be on a disk without locks: no save takes as long.
  private static let patienceSeconds = 8

  /// Takes the lock of the file at `path`, which need not exist; waits for up to ten seconds
  /// where another program has it.
  package init(of path: String) throws(FileError) {
    self.path = HiddenFile.path(beside: path, ending: ".lock")
    for _ in 0..<1000 {
      if let descriptor = try Self.attempt(self.path, for: path) {
        self.descriptor = descriptor
        return
      }
      usleep(10_000)
    }
    throw FileError(
      path: path, problem: "can't be changed: another program is changing it",
      remedy: "Close the other program or wait for it, then try again")
  }

  deinit {
    // Before the lock is let go, so that nobody can have taken a file that vanishes.
    unlink(path)
    close(descriptor)
  }

  /// Nil where somebody else has the lock just now.
  private static func attempt(_ lockPath: String, for path: String) throws(FileError) -> CInt? {
    let flags = O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
    var isNew = true
    var descriptor = open(lockPath, flags | O_EXCL, 0o600)
    if descriptor < 0, errno == EEXIST {
      isNew = false
      descriptor = open(lockPath, flags & ~O_CREAT)
      // Let go of between the two.
      if descriptor < 0, errno == ENOENT { return nil }
    }
    guard descriptor >= 0 else { throw FileError(path, .changed, errno) }
    switch AdvisoryLock.take(descriptor) {
    case .taken where AdvisoryLock.isStill(descriptor, at: lockPath): return descriptor
    case .unknownHere where isNew: return descriptor
    case .unknownHere:
      if FileAge.seconds(of: lockPath) ?? 0 > patienceSeconds { unlink(lockPath) }
    case .taken, .heldByOther: break
    }
    close(descriptor)
    return nil
  }
}
