import Glibc
import SystemPackage

/// Folders that files are kept in.
package enum DurableFolder {
  /// The names of what stands in a folder, sorted by their bytes.
  package static func names(in path: String) throws(FileError) -> [String] {
    try DurableFile.attempt(path, .listed) {
      guard let folder = opendir(path) else { throw Errno(rawValue: errno) }
      defer { closedir(folder) }
      var names: [String] = []
      errno = 0
      while let entry = readdir(folder) {
        names.append(name(of: entry))
      }
      guard errno == 0 else { throw Errno(rawValue: errno) }
      return names.filter { $0 != "." && $0 != ".." }
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
  }

  /// Makes the folder, for its owner only, with whatever folders lead to it, and returns once their
  /// names are on the disk; one that is there stays as it is.
  package static func make(_ path: String) throws(FileError) {
    try DurableFile.attempt(path, .made) {
      var missing: [FilePath] = []
      var folder = FilePath(path)
      while !folder.isEmpty, access(folder.string, F_OK) != 0, errno == ENOENT {
        missing.append(folder)
        folder.removeLastComponent()
      }
      for folder in missing.reversed() { try make(one: folder.string) }
    }
  }

  /// A folder whose name is not on the disk is taken back, so that the next attempt makes it anew.
  private static func make(one folder: String) throws {
    var isMade = false
    do {
      try DurableFile.withFolder(of: folder) {
        isMade = mkdir(folder, 0o700) == 0
        guard !isMade, errno != EEXIST else { return }
        throw Errno(rawValue: errno)
      }
    } catch {
      if isMade { rmdir(folder) }
      throw error
    }
  }

  /// Nil for a regular file, a link to one included; else why it can't be read as one.
  package static func problem(withFile path: String) -> FileError? {
    do {
      try DurableFile.attempt(path, .read) {
        var status = stat()
        try DurableFile.check(stat(path, &status))
        try DurableFile.requireFile(path, .read, status)
      } as Void
      return nil
    } catch {
      return error
    }
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> String {
    withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
  }
}
