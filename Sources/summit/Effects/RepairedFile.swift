internal import SealedFiles
internal import SessionStorage

/// The new file that a repair writes: sealed, where the damaged one is.
struct RepairedFile {
  let keyring: Keyring

  /// Writes what was saved to `output`, else beside the damaged file, and returns the path. Nothing
  /// that exists is written over.
  func write(_ repair: SessionRepair, of path: String, to output: String?) throws -> String {
    let paths = output.map { [$0] } ?? SessionName(path).repaired
    let written = try create(repair, of: path, paths)
    carryDrafts(from: path, to: written)
    return written
  }

  /// To the first of the paths that is free.
  private func create(
    _ repair: SessionRepair, of path: String, _ paths: [String]
  ) throws(StorageError) -> String {
    for new in paths.dropLast() where try claim(new, for: repair, of: path) { return new }
    let last = paths[paths.count - 1]
    try SessionFile.copy(repair.session, of: path, to: last, keyring)
    return last
  }

  /// Whether the name was free and the session is now on the disk under it.
  private func claim(
    _ new: String, for repair: SessionRepair, of path: String
  ) throws(StorageError) -> Bool {
    do {
      try SessionFile.copy(repair.session, of: path, to: new, keyring)
      return true
    } catch {
      if error.isTaken { return false }
      throw error
    }
  }

  /// What was typed and not sent waits in the new file as it did in the old one.
  private func carryDrafts(from path: String, to new: String) {
    do throws(StorageError) {
      guard try DraftFile.carry(from: path, to: new, keyring) else { return }
      Console.say("\(new): what was typed and not sent waits there too.")
    } catch {
      Console.say("What was typed and not sent stays where it is: \(error.sentence)")
    }
  }
}
