import Glibc

/// A promise between programs: while one holds the lock of a file, no other changes that file.
///
/// It is a hidden file beside the other one, since saving puts a new file in the old one's place.
package struct FileLock: ~Copyable {
  private let path: String
  private let descriptor: CInt

  /// Takes the lock of the file at `path`, which need not exist; waits for up to ten seconds
  /// where another program has it.
  package init(of path: String) throws(FileError) {
    self.path = Self.path(for: path)
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

  /// The lock's own file: `Sessions/.table-3.json.lock`.
  private static func path(for path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return ".\(path).lock" }
    return "\(path[...slash]).\(path[path.index(after: slash)...]).lock"
  }

  /// Nil where somebody else has the lock just now.
  private static func attempt(_ lockPath: String, for path: String) throws(FileError) -> CInt? {
    let descriptor = open(lockPath, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o600)
    guard descriptor >= 0 else {
      throw FileError(
        path: path, problem: "can't be changed: \(String(cString: strerror(errno)).lowercased())",
        remedy: "Check the folder and your rights in it")
    }
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0, isStill(descriptor, at: lockPath) {
      return descriptor
    }
    close(descriptor)
    return nil
  }

  /// Whether the file that was locked is the one that others will find.
  private static func isStill(_ descriptor: CInt, at path: String) -> Bool {
    var locked = stat()
    var found = stat()
    return fstat(descriptor, &locked) == 0 && lstat(path, &found) == 0
      && locked.st_ino == found.st_ino && locked.st_dev == found.st_dev
  }
}
