import Glibc
import SystemPackage

/// A file that only ever grows at its end, line by line.
package enum AppendedFile {
  /// Adds whole lines. Where it throws, the file is as it was.
  ///
  /// A file that is not there is made for its owner only and begins with `heading`. What a crash
  /// left of a line is ended first, so that it spoils no other. Nothing is sure to outlive a power
  /// cut before `synchronise`.
  package static func append(
    _ lines: [UInt8], to path: String, heading: [UInt8]
  ) throws(FileError) {
    try DurableFile.attempt(path, .written) {
      let file = try FileDescriptor.open(
        FilePath(path), .readWrite,
        options: [.append, .create, .closeOnExec, .noFollow, .nonBlocking],
        permissions: [.ownerRead, .ownerWrite])
      try file.closeAfter {
        let status = try DurableFile.status(of: file)
        try DurableFile.requireFile(path, .written, status)
        let size = Int64(status.st_size)
        let start = size == 0 ? heading : try isTorn(file, size: size) ? [10] : []
        do {
          try file.writeAll(start + lines)
        } catch {
          // Half a line at a full disk is nothing that anybody could read.
          ftruncate(file.rawValue, Int(size))
          throw error
        }
      }
    }
  }

  /// Waits until the disk has all of the file, and its name.
  package static func synchronise(_ path: String) throws(FileError) {
    try DurableFile.attempt(path, .written) {
      let file = try FileDescriptor.open(
        FilePath(path), .readOnly, options: [.closeOnExec, .noFollow, .nonBlocking])
      try file.closeAfter { try DurableFile.synchronise(file) }
      try DurableFile.withFolder(of: path) {}
    }
  }

  private static func isTorn(_ file: FileDescriptor, size: Int64) throws -> Bool {
    var last: UInt8 = 0
    let count = withUnsafeMutableBytes(of: &last) {
      pread(file.rawValue, $0.baseAddress, 1, Int(size) - 1)
    }
    guard count >= 0 else { throw Errno(rawValue: errno) }
    return count == 1 && last != 10
  }
}
