import Glibc
import SystemPackage

extension DurableFile {
  /// Puts `bytes` in the place of a file, or makes it with `permissions` where there is none.
  ///
  /// Once this returns, the bytes are on the disk; where it throws, the old file stands there, or
  /// the new one whole, of which the disk would not say that it outlives a power cut.
  /// A file that stands there keeps its permissions; a link is refused. The stamp is that of the
  /// bytes given, also where another program has put its own there by now.
  @discardableResult
  package static func replace(
    _ path: String, with bytes: [UInt8], permissions: UInt32 = 0o600
  ) throws(FileError) -> FileStamp? {
    var stamp: FileStamp?
    try attempt(path, .written) {
      let old = try standing(path)
      let mode = old.map { $0.st_mode & 0o777 } ?? permissions
      try withFolder(of: path) {
        let temporary = try TemporaryFile(beside: path)
        try temporary.removedOnFailure {
          try temporary.fill(with: bytes, mode: mode, owner: old)
          stamp = FileStamp(of: temporary.path)
          try check(rename(temporary.path, path))
        }
      }
    }
    return stamp
  }

  /// As `replace`, but only where nothing stands at `path` yet; nothing does where it throws.
  package static func create(
    _ path: String, with bytes: [UInt8], permissions: UInt32 = 0o600
  ) throws(FileError) {
    try attempt(path, .written) {
      var isThere = false
      do {
        try withFolder(of: path) {
          let temporary = try TemporaryFile(beside: path)
          try temporary.removedOnFailure {
            try temporary.fill(with: bytes, mode: permissions, owner: nil)
            try temporary.becomeNew(path)
            isThere = true
          }
        }
      } catch {
        // Whoever is told that it failed will try again, and would find the name taken.
        if isThere { unlink(path) }
        throw error
      }
    }
  }

  /// The file that is to be replaced, if there is one and it may be.
  static func standing(_ path: String) throws -> stat? {
    var status = stat()
    if lstat(path, &status) != 0 {
      guard errno == ENOENT else { throw Errno(rawValue: errno) }
      return nil
    }
    try requireFile(path, .written, status)
    // A rename would pass over a file that somebody made read-only.
    try check(faccessat(AT_FDCWD, path, W_OK, AT_EACCESS))
    return status
  }

  /// Does `work`, then makes the names in the folder of `path` durable too.
  static func withFolder(of path: String, _ work: () throws -> Void) throws {
    let name = FilePath(path).removingLastComponent()
    let folder = try FileDescriptor.open(
      name.isEmpty ? "." : name, .readOnly, options: [.directory, .closeOnExec])
    try folder.closeAfter {
      try work()
      try synchronise(folder, isFolder: true)
    }
  }

  static func synchronise(_ file: FileDescriptor, isFolder: Bool = false) throws {
    while fsync(file.rawValue) != 0 {
      // Some file systems can't synchronise a folder, and keep its names by themselves.
      if isFolder, errno == EINVAL || errno == ENOTSUP { return }
      guard errno == EINTR else { throw Errno(rawValue: errno) }
    }
  }

  static func check(_ result: CInt) throws {
    if result != 0 { throw Errno(rawValue: errno) }
  }
}
