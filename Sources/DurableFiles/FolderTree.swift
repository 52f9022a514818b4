import Glibc

/// Everything that stands below a folder; links are named and not followed.
package enum FolderTree {
  /// One thing below the folder.
  package struct Entry: Equatable, Sendable {
    package enum Kind: Equatable, Sendable {
      case file, folder, link
      /// A pipe, a socket, a device, or something whose name this program can't spell.
      case other
      /// What can't be looked at, or a folder that can't be looked into, and why.
      case closed(FileError)
    }

    package let path: String
    package let kind: Kind
    package let size: Int
    /// By how many names the disk knows it.
    package let names: Int
  }

  /// Sorted by path. What is closed further down is named; only where the folder itself is does
  /// this throw.
  package static func entries(below folder: String) throws(FileError) -> [Entry] {
    var entries = try within(folder)
    var position = 0
    while position < entries.count {
      if entries[position].kind == .folder {
        do throws(FileError) {
          entries += try within(entries[position].path)
        } catch  where !error.isMissing {
          entries[position] = Entry(entries[position].path, closedBy: error)
        } catch {}
      }
      position += 1
    }
    return entries.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private static func within(_ folder: String) throws(FileError) -> [Entry] {
    try DurableFolder.names(in: folder).compactMap { name -> Entry? in
      let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      do throws(FileError) {
        return try entry(path)
      } catch {
        return Entry(path, closedBy: error)
      }
    }
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

extension FolderTree.Entry {
  fileprivate init(_ path: String, closedBy error: FileError) {
    self.init(path: path, kind: .closed(error), size: 0, names: 1)
  }
}
