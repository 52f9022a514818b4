internal import DurableFiles
internal import SessionStorage

/// The new file that a repair writes.
enum RepairedFile {
  /// Writes what was saved to `output`, else beside the damaged file, and returns the path. Nothing
  /// that exists is written over.
  static func write(_ repair: SessionRepair, of path: String, to output: String?) throws -> String {
    let bytes = SessionFile.encode(repair.session)
    let written = try create(bytes, paths: output.map { [$0] } ?? SessionName(path).repaired)
    carryDrafts(from: path, to: written)
    return written
  }

  private static func create(_ bytes: [UInt8], paths: [String]) throws(FileError) -> String {
    for path in paths.dropLast() where try claim(path, for: bytes) { return path }
    let last = paths[paths.count - 1]
    try DurableFile.create(last, with: bytes)
    return last
  }

  /// Whether the name was free and the bytes are now on the disk under it.
  private static func claim(_ path: String, for bytes: [UInt8]) throws(FileError) -> Bool {
    do {
      try DurableFile.create(path, with: bytes)
      return true
    } catch {
      if error.isTaken { return false }
      throw error
    }
  }

  /// What was typed and not sent waits in the new file as it did in the old one.
  private static func carryDrafts(from path: String, to new: String) {
    do throws(StorageError) {
      guard try DraftFile.carry(from: path, to: new) else { return }
      Console.say("\(new): what was typed and not sent waits there too.")
    } catch {
      Console.say("What was typed and not sent stays where it is: \(error.sentence)")
    }
  }
}
