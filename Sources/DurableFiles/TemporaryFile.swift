import Glibc
import SystemPackage

/// A hidden file beside the one that it is to become: `.table-3.json.tmp-k3x9qa`.
struct TemporaryFile {
  let path: String
  private let file: FileDescriptor

  /// Makes the file, readable by its owner only.
  init(beside target: String) throws {
    let folder = FilePath(target).removingLastComponent()
    let name = FilePath(target).lastComponent?.string ?? ""
    // Leaves room for the ending within the 255 bytes that a name may have.
    let stem = String(decoding: name.utf8.prefix(200), as: UTF8.self)
    var attempt = 0
    while true {
      let path = folder.appending(".\(stem).tmp-\(Self.ending())")
      do {
        file = try FileDescriptor.open(
          path, .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec, .noFollow],
          permissions: [.ownerRead, .ownerWrite])
        self.path = path.string
        return
      } catch Errno.fileExists where attempt < 100 {
        attempt += 1
      }
    }
  }

  /// Writes everything and waits until the disk has it. The file is closed whatever happens.
  func fill(with bytes: [UInt8], mode: UInt32, owner: stat?) throws {
    try file.closeAfter {
      let given = try owner.map(keepOwner) ?? true
      // Where the group can't be kept, what it was allowed is not given to another.
      try DurableFile.check(fchmod(file.rawValue, given ? mode : mode & ~0o070))
      try file.writeAll(bytes)
      try DurableFile.synchronise(file)
    }
  }

  /// Whoever saves for somebody else must not take the file away from them; false where a group
  /// that we are no member of could not be kept.
  private func keepOwner(_ owner: stat) throws -> Bool {
    let own = try DurableFile.status(of: file)
    guard owner.st_uid == own.st_uid else {
      try DurableFile.check(fchown(file.rawValue, owner.st_uid, owner.st_gid))
      return true
    }
    return owner.st_gid == own.st_gid || fchown(file.rawValue, uid_t.max, owner.st_gid) == 0
  }

  func close() throws { try file.close() }

  /// Takes `target` as its name unless something has that name.
  func becomeNew(_ target: String) throws {
    if link(path, target) == 0 {
      unlink(path)
      return
    }
    guard errno == EPERM || errno == ENOTSUP || errno == ENOSYS else {
      throw Errno(rawValue: errno)
    }
    // File systems without links: an empty file holds the name until the rename.
    try FileDescriptor.open(
      FilePath(target), .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec, .noFollow],
      permissions: [.ownerRead, .ownerWrite]
    ).close()
    guard rename(path, target) != 0 else { return }
    let failure = Errno(rawValue: errno)
    unlink(target)
    throw failure
  }

  func removedOnFailure(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch {
      unlink(path)
      throw error
    }
  }

  private static func ending() -> String {
    String((0..<6).compactMap { _ in "abcdefghijklmnopqrstuvwxyz0123456789".randomElement() })
  }
}
