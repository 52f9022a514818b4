package import ConsultationModel
package import DurableFiles
package import OrderedJSON
package import SealedFiles

/// The JSON file that holds one session, as docs/session-format.md describes it.
package enum SessionFile {
  static let format = "summit-session"
  static let version = 1
  /// Thirty years at one question.
  static let mostSeconds = 1_000_000_000
  /// Bytes that a file may have to be read.
  package static let largestSize = 256 << 20

  package static func load(_ path: String, _ keyring: Keyring) throws(StorageError) -> Session {
    try decode(plainBytes(at: path, keyring), path: path)
  }

  /// Returns once the session is on the disk; where it throws, the old file is untouched.
  /// The stamp is that of what was saved.
  @discardableResult
  package static func save(
    _ session: Session, to path: String, _ keyring: Keyring
  ) throws(StorageError) -> FileStamp? {
    let bytes = try sealedBytes(of: session, for: path, keyring)
    do {
      return try DurableFile.replace(path, with: bytes)
    } catch {
      throw StorageError(error)
    }
  }

  /// `path` is only what an error calls the file.
  package static func decode(_ bytes: [UInt8], path: String) throws(StorageError) -> Session {
    let value: JSONValue
    do {
      value = try JSONValue(parsing: bytes)
    } catch {
      throw StorageError(path: path, faults: [Fault(error)])
    }
    var faults: [Fault] = []
    guard let session = session(from: value, faults: &faults), faults.isEmpty else {
      throw StorageError(path: path, faults: faults)
    }
    return session
  }

  /// The faults of a session file, the first thousand of them, ids that its guide doesn't know included.
  package static func faults(
    in bytes: [UInt8], guide: (GuideReference) -> Guide?
  ) -> [Fault] {
    let value: JSONValue
    do {
      value = try JSONValue(parsing: bytes)
    } catch {
      return syntaxFaults(in: bytes, after: error)
    }
    var faults: [Fault] = []
    _ = session(from: value, faults: &faults)
    return Array((faults + referenceFaults(in: value, guide: guide)).prefix(Fault.most))
  }
}
