package import ConsultationModel
import DurableFiles
import OrderedJSON
package import SealedFiles

/// The hidden file beside a session that tells who changed what, and when, one line a change:
/// `.table-3.history.jsonl`, as docs/history-format.md describes it.
package enum HistoryFile {
  static let format = "summit-history"
  static let version = 1
  /// A file that has grown beyond `largestSize` bytes is cut back to its newest `keptSize` when the
  /// session is opened: the room of about 20,000 and 10,000 changes.
  package static let largestSize = 16 << 20
  package static let keptSize = 8 << 20

  package static func path(forSession session: String) -> String {
    HiddenFile.path(besideJSON: session, ending: ".history.jsonl")
  }

  /// What could be read of a history.
  package struct Reading: Equatable, Sendable {
    package var changes: [Change] = []
    /// Lines that can't be read, such as one that a crash cut short.
    package var damaged = 0

    package init(changes: [Change] = [], damaged: Int = 0) {
      self.changes = changes
      self.damaged = damaged
    }
  }

  /// Adds changes at the end. They outlive the program; to have them outlive a power cut as well,
  /// call `synchronise`.
  package static func append(
    _ changes: [Change], of session: Session, at path: String, _ keyring: Keyring
  ) throws(StorageError) {
    guard !changes.isEmpty else { return }
    var lines: [UInt8] = []
    for change in changes { lines += try line(encode(change), path, keyring) }
    let heading = try line(heading(of: session.id), path, keyring)
    do {
      try AppendedFile.append(lines, to: self.path(forSession: path), heading: heading)
    } catch {
      throw StorageError(error)
    }
  }

  package static func synchronise(forSession path: String) throws(StorageError) {
    do {
      try AppendedFile.synchronise(self.path(forSession: path))
    } catch {
      throw StorageError(error)
    }
  }

  /// Every change that can be read, oldest first; none where no history was kept.
  package static func read(
    forSession path: String, _ keyring: Keyring
  ) throws(StorageError) -> Reading {
    let bytes: [UInt8]
    do {
      bytes = try DurableFile.read(self.path(forSession: path), limit: 4 * largestSize)
    } catch {
      if error.isMissing { return Reading() }
      throw StorageError(error)
    }
    var reading = Reading()
    // A step that was given twice, since nobody could see that it was there, is one.
    var known: Set<Change.ID> = []
    for line in bytes.split(separator: 10) {
      guard let line = opened(Array(line), path, keyring) else {
        reading.damaged += 1
        continue
      }
      guard !isHeading(line) else { continue }
      if let change = change(in: line) {
        if known.insert(change.id).inserted { reading.changes.append(change) }
      } else {
        reading.damaged += 1
      }
    }
    return reading
  }

  /// Cuts a history that has grown too large back to its newest lines.
  package static func trim(
    of session: Session, at path: String, _ keyring: Keyring
  ) throws(StorageError) {
    let file = self.path(forSession: path)
    let heading = try line(heading(of: session.id), path, keyring)
    do {
      guard let size = FileStamp(of: file)?.size, size > largestSize else { return }
      // Another program's line must not come between reading and writing.
      let lock = try FileLock(of: path)
      let bytes = try DurableFile.read(file, limit: 4 * largestSize)
      try DurableFile.replace(file, with: heading + newest(of: bytes))
      _ = consume lock
    } catch {
      throw StorageError(error)
    }
  }

  /// The newest whole lines that `keptSize` has room for; the last one in any case.
  private static func newest(of bytes: [UInt8]) -> ArraySlice<UInt8> {
    let kept = bytes.suffix(keptSize).drop { $0 != 10 }.dropFirst()
    guard kept.isEmpty else { return kept }
    let start = bytes.dropLast().lastIndex(of: 10).map { $0 + 1 } ?? bytes.endIndex
    return bytes[start...]
  }

  static func heading(of session: Session.ID) -> JSONValue {
    .object([
      JSONMember("format", .string(format)),
      JSONMember("version", .integer(version)),
      JSONMember("session", .string(session.text)),
    ])
  }

  /// Each line is sealed by itself, so that one more can be added without reading the others.
  static func line(
    _ value: JSONValue, _ session: String, _ keyring: Keyring
  ) throws(StorageError) -> [UInt8] {
    let plain = Array(value.compact().utf8) + [10]
    return try Belonging.sealed(plain, path: path(forSession: session), of: session, keyring)
  }

  /// Nil where the line is no longer what was written.
  private static func opened(
    _ line: [UInt8], _ session: String, _ keyring: Keyring
  ) -> [UInt8]? {
    do {
      return try keyring.opened(line, belongingTo: session)
    } catch {
      return nil
    }
  }

  private static func isHeading(_ line: [UInt8]) -> Bool {
    line.starts(with: "{\"format\":".utf8)
  }
}
