import Glibc

/// Everything that stands below a folder; links are named and not followed.
package enum FolderTree {
  /// One thing below the folder.
  package struct Entry: Equatable, Sendable {
    package enum Kind: Sendable {
      case file, folder, link
      /// A pipe, a socket, a device, or something whose name this program can't spell.
      case other
    }

    package let path: String
    package let kind: Kind
    package let size: Int
    /// By how many names the disk knows it.
    package let names: Int
  }

  /// Sorted by path.
  package static func entries(below folder: String) throws(FileError) -> [Entry] {
    var entries: [Entry] = []
    var folders = [folder]
    while let next = folders.popLast() {
      for name in try DurableFolder.names(in: next) {
        let path = next.hasSuffix("/") ? next + name : "\(next)/\(name)"
        guard let entry = try entry(path) else { continue }
        entries.append(entry)
        if entry.kind == .folder { folders.append(path) }
      }
    }
    return entries.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// Nil where nothing stands there, any more.
  package static func entry(_ path: String) throws(FileError) -> Entry? {
    var status = stat()
    if lstat(path, &status) != 0 {
      guard errno == ENOENT else { throw FileError(path, .read, errno) }
      // A name that is no UTF-8 was repaired while it was listed, and leads nowhere.
      guard path.unicodeScalars.contains("\u{FFFD}") else { return nil }
      return Entry(path: path, kind: .other, size: 0, names: 1)
    }
    let kind: Entry.Kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    return Entry(
      path: path, kind: kind, size: Int(status.st_size), names: Int(status.st_nlink))
  }
}
