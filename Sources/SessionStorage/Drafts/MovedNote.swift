package import ConsultationModel
import DurableFiles
import OrderedJSON

/// The note that a session goes on in another file, since its own could not be written: beside the
/// old file, or in the refuge where its folder takes nothing. The old file stays as it is.
package struct MovedNote: Sendable {
  static let format = "summit-moved"
  static let ending = ".moved.json"
  private static let largestSize = 64 << 10
  private let session: String
  private let beside: String
  private let refuge: String?

  /// `session` is the old file by its whole path: the refuge knows it by that.
  package init(forSession session: String, id: Session.ID, refuge: String?) {
    self.session = session
    beside = HiddenFile.path(besideJSON: session, ending: Self.ending)
    self.refuge = refuge.map { "\($0)/\(DraftFile.refugeName(of: id))\(Self.ending)" }
  }

  /// Where the session went on; nil where it stayed.
  package func load() -> String? {
    if let note = Self.read(beside) { return note.to }
    // The new file is the same session, and the note isn't about it.
    guard let refuge, let note = Self.read(refuge), note.from == session else { return nil }
    return note.to
  }

  package func save(_ path: String) throws(StorageError) {
    let bytes = JSONValue.object([
      JSONMember("format", .string(Self.format)), JSONMember("version", .integer(1)),
      JSONMember("from", .string(session)), JSONMember("to", .string(path)),
    ]).printed()
    do throws(FileError) {
      do throws(FileError) {
        try DurableFile.replace(beside, with: bytes)
      } catch {
        guard let refuge else { throw error }
        try DurableFolder.make(String(refuge[..<(refuge.lastIndex(of: "/") ?? refuge.endIndex)]))
        try DurableFile.replace(refuge, with: bytes)
      }
    } catch {
      throw StorageError(error)
    }
  }

  /// The session goes on in this file again.
  package func remove() throws(StorageError) {
    do {
      try DurableFile.remove(beside)
      if let refuge, Self.read(refuge)?.from == session { try DurableFile.remove(refuge) }
    } catch {
      throw StorageError(error)
    }
  }

  private static func read(_ path: String) -> (from: String, to: String)? {
    do {
      let value = try JSONValue(parsing: try DurableFile.read(path, limit: largestSize))
      guard value["format"] == .string(format), case .string(let from) = value["from"],
        case .string(let to) = value["to"]
      else { return nil }
      return (from, to)
    } catch {
      // A note that can't be read says nothing; the sessions are more than it.
      return nil
    }
  }
}
