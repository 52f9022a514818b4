package import ConsultationModel
package import DurableFiles
package import SealedFiles

/// The folder that session files are kept in, one for each table and sitting.
package struct SessionFolder: Equatable, Sendable {
  package let path: String

  package init(_ path: String) {
    self.path = path
  }

  /// What the folder holds.
  package struct Listing: Equatable, Sendable {
    /// Session files, sorted by name.
    package var paths: [String] = []
    /// What has the name of a session file and can't be one: a folder, a pipe.
    package var problems: [FileError] = []
  }

  package func sessionPaths() throws(StorageError) -> [String] {
    try listing().paths
  }

  /// Throws where the folder can't be listed; a folder that isn't there `isMissing`.
  package func listing() throws(StorageError) -> Listing {
    var listing = Listing()
    for name in try names() where Self.isSessionName(name) {
      let file = join(name)
      if let problem = DurableFolder.problem(withFile: file) {
        listing.problems.append(problem)
      } else {
        listing.paths.append(file)
      }
    }
    return listing
  }

  /// Writes a new session to a file of its own and returns the file's path. The folder is made
  /// where it is missing. It is sealed with `seal`, or open where that is nil.
  package func create(
    _ session: Session, sealedBy seal: Seal? = nil, _ keyring: Keyring
  ) throws(StorageError) -> String {
    let plain = SessionFile.encode(session)
    let bytes = seal?.sealed(plain) ?? plain
    do throws(FileError) {
      try DurableFolder.make(path)
      for name in Self.fileNames(for: session) where try claim(name, for: bytes) {
        keyring.keep(seal, for: join(name))
        return join(name)
      }
      throw FileError(
        path: path, problem: "has no name left for a new session of this table",
        remedy: "Choose another folder")
    } catch {
      throw StorageError(error)
    }
  }

  /// A seal for new sessions here: that of earlier ones, where the passphrase is theirs.
  package func seal(
    new passphrase: Passphrase, _ keyring: Keyring
  ) throws(StorageError) -> Seal {
    do {
      return try keyring.seal(new: passphrase, asIn: sealedFiles())
    } catch {
      throw StorageError(path: path, error)
    }
  }

  /// As far as they can be read: this only saves a derivation.
  private func sealedFiles() -> [[UInt8]] {
    do {
      return try sessionPaths().map { try DurableFile.read($0, limit: SessionFile.largestSize) }
        .filter(Seal.isOn)
    } catch {
      return []
    }
  }

  /// Whether the name was free and the bytes are now on the disk under it.
  private func claim(_ name: String, for bytes: [UInt8]) throws(FileError) -> Bool {
    do {
      try DurableFile.create(join(name), with: bytes)
      return true
    } catch {
      if error.isTaken { return false }
      throw error
    }
  }

  private func names() throws(StorageError) -> [String] {
    do {
      return try DurableFolder.names(in: path)
    } catch {
      throw StorageError(error)
    }
  }

  private func join(_ name: String) -> String {
    path.hasSuffix("/") ? path + name : "\(path)/\(name)"
  }

  private static func isSessionName(_ name: String) -> Bool {
    name.hasSuffix(".json") && !name.hasPrefix(".") && !name.hasSuffix(".guide.json")
      && name != "codebook.json" && name != "decisions.json"
  }
}
