import Glibc
import SystemPackage

extension DurableFile {
  /// Hands a file of any size over piece by piece, until `take` has had enough; a link is not
  /// followed.
  package static func scan(
    _ path: String, _ take: (UnsafeRawBufferPointer) -> Bool
  ) throws(FileError) {
    try attempt(path, .read) {
      let file = try FileDescriptor.open(
        FilePath(path), .readOnly, options: [.nonBlocking, .closeOnExec, .noFollow])
      try file.closeAfter {
        try requireFile(path, .read, try status(of: file))
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 8)
        defer { buffer.deallocate() }
        while true {
          let count = try file.read(into: buffer)
          guard count > 0, take(UnsafeRawBufferPointer(rebasing: buffer[..<count])) else { return }
        }
      }
    }
  }

  /// Throws where `replace` or `remove` would, as far as can be told beforehand.
  package static func requireReplaceable(_ path: String) throws(FileError) {
    try attempt(path, .written) {
      _ = try standing(path)
      let folder = FilePath(path).removingLastComponent()
      try check(
        faccessat(AT_FDCWD, folder.isEmpty ? "." : folder.string, W_OK | X_OK, AT_EACCESS))
    }
  }

  /// Lets this process keep as many files open as the system allows it.
  package static func allowManyOpen() {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
    limit.rlim_cur = limit.rlim_max
    // Where the system says no, opening says so.
    _ = setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
  }
}
