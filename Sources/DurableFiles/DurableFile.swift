import Glibc
import SystemPackage

/// Files that are either wholly the old or wholly the new, whatever happens in between.
package enum DurableFile {
  /// Reads a regular file of at most `limit` bytes; pipes, devices and folders are refused
  /// without waiting for them.
  package static func read(_ path: String, limit: Int = 1 << 30) throws(FileError) -> [UInt8] {
    try attempt(path, .read) {
      // Merely opening a device can act on it, and a pipe that is swapped in later waits for a
      // writer unless it is opened without blocking.
      var found = stat()
      try check(stat(path, &found))
      try requireFile(path, .read, found)
      let file = try FileDescriptor.open(
        FilePath(path), .readOnly, options: [.nonBlocking, .closeOnExec, .notTheTerminalOfThis])
      return try file.closeAfter {
        let status = try status(of: file)
        try requireFile(path, .read, status)
        guard status.st_size <= limit else { throw FileError(path, largerThan: limit) }
        return try contents(of: file, size: Int(status.st_size))
      }
    }
  }

  /// Removes a file; one that is gone already is no fault.
  package static func remove(_ path: String) throws(FileError) {
    try attempt(path, .removed) {
      guard unlink(path) != 0, errno != ENOENT else { return }
      throw Errno(rawValue: errno)
    }
  }

  /// Gives a file the first name that nothing has: `name`, `name-2`, `name-3` … Returns it.
  package static func setAside(_ path: String, as name: String) throws(FileError) -> String {
    try attempt(path, .renamed) {
      var other = name
      var number = 1
      var status = stat()
      while lstat(other, &status) == 0 {
        number += 1
        other = "\(name)-\(number)"
      }
      try withFolder(of: path) { try check(Glibc.rename(path, other)) }
      return other
    }
  }

  private static func contents(of file: FileDescriptor, size: Int) throws -> [UInt8] {
    // An array of no capacity is one for the whole program, and would be written to.
    guard size > 0 else { return [] }
    return try [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let rest = UnsafeMutableBufferPointer(rebasing: buffer[count...])
        let read = try file.read(into: UnsafeMutableRawBufferPointer(rest))
        if read == 0 { return }
        count += read
      }
    }
  }

  static func status(of file: FileDescriptor) throws -> stat {
    var status = stat()
    guard fstat(file.rawValue, &status) == 0 else { throw Errno(rawValue: errno) }
    return status
  }

  static func requireFile(_ path: String, _ action: FileAction, _ status: stat) throws {
    let kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: ""
      case S_IFDIR: "a folder"
      case S_IFIFO: "a pipe"
      case S_IFSOCK: "a socket"
      case S_IFLNK: "a link to another file"
      default: "a device"
      }
    guard !kind.isEmpty else { return }
    throw FileError(
      path: path, problem: "can't be \(action.rawValue): it is \(kind)",
      remedy: "Name a regular file")
  }

  static func attempt<Result>(
    _ path: String, _ action: FileAction, _ work: () throws -> Result
  ) throws(FileError) -> Result {
    do {
      return try work()
    } catch let error as FileError {
      throw error
    } catch let error as Errno {
      throw FileError(path, action, error)
    } catch {
      throw FileError(
        path: path, problem: "can't be \(action.rawValue): \(error)", remedy: "Try again")
    }
  }
}

extension FileError {
  fileprivate init(_ path: String, largerThan limit: Int) {
    let size = limit >= 1 << 20 ? "\(limit >> 20) MB" : "\(limit) bytes"
    self.init(
      path: path, problem: "can't be read: it is larger than \(size)",
      remedy: "Check that this is the file that you meant, or split it")
  }
}

extension FileDescriptor.OpenOptions {
  fileprivate static let notTheTerminalOfThis = Self(rawValue: O_NOCTTY)
}
