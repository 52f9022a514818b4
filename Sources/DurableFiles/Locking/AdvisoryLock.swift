import Glibc

/// The system's own lock on an open file, which goes when its holder does.
enum AdvisoryLock {
  /// What came of asking for it.
  enum Taking {
    case taken
    case heldByOther
    /// The disk knows no locks.
    case unknownHere
  }

  /// Doesn't wait.
  static func take(_ descriptor: CInt) -> Taking {
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      switch errno {
      case EINTR: continue
      case EWOULDBLOCK: return .heldByOther
      default: return .unknownHere
      }
    }
    return .taken
  }

  /// Whether the file that was locked is the one that others will find.
  static func isStill(_ descriptor: CInt, at path: String) -> Bool {
    var locked = stat()
    var found = stat()
    return fstat(descriptor, &locked) == 0 && lstat(path, &found) == 0
      && locked.st_ino == found.st_ino && locked.st_dev == found.st_dev
  }
}
