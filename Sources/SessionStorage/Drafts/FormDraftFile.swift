package import ConsultationModel
import DurableFiles
import OrderedJSON

/// The hidden file in a folder of sessions that keeps a half-filled form for a new one. Where the
/// folder takes no file, a refuge elsewhere keeps it.
package struct FormDraftFile: Sendable {
  static let format = "summit-form"
  private let places: [(folder: String, path: String)]

  package init(folder: String, refuge: String?) {
    places = [folder, refuge].compactMap(\.self).map { ($0, "\($0)/.new-session.draft.json") }
  }

  /// The form as it was left last; nil where none was. One that can't be read is passed over: all
  /// that it can hold is a few words on a session that was not begun.
  package func load() -> FormDraft? {
    places.compactMap { Self.read($0.path) }.max { $0.at < $1.at }
  }

  /// Keeps the form; nil where it was sent or left.
  package func save(_ draft: FormDraft?) throws(StorageError) {
    guard let draft else { return try remove() }
    var failure: StorageError?
    for place in places {
      do throws(StorageError) {
        return try Self.attempt { () throws(FileError) in
          try DurableFolder.make(place.folder)
          try DurableFile.replace(place.path, with: Self.encode(draft))
        }
      } catch {
        failure = failure ?? error
      }
    }
    if let failure { throw failure }
  }

  /// One place that fails keeps nothing in the other.
  private func remove() throws(StorageError) {
    var failure: StorageError?
    for place in places {
      do throws(StorageError) {
        try Self.attempt { () throws(FileError) in try DurableFile.remove(place.path) }
      } catch {
        failure = failure ?? error
      }
    }
    if let failure { throw failure }
  }

  private static func attempt(_ work: () throws(FileError) -> Void) throws(StorageError) {
    do {
      try work()
    } catch {
      throw StorageError(error)
    }
  }

  private static func encode(_ draft: FormDraft) -> [UInt8] {
    JSONValue.object([
      JSONMember("format", .string(format)),
      JSONMember("version", .integer(1)),
      JSONMember("at", .string(draft.at.rfc3339)),
      JSONMember(
        "fields",
        .object(
          draft.fields.sorted { $0.key < $1.key }.map { JSONMember($0.key, .string($0.value)) })),
    ]).printed()
  }

  private static func read(_ path: String) -> FormDraft? {
    do {
      let value = try JSONValue(parsing: try DurableFile.read(path, limit: 1 << 20))
      guard value["format"] == .string(format), case .string(let at) = value["at"],
        let time = Timestamp(rfc3339: at), case .object(let members) = value["fields"]
      else { return nil }
      let fields = members.compactMap { member -> (String, String)? in
        if case .string(let text) = member.value { (member.name, text) } else { nil }
      }
      return FormDraft(at: time, fields: Dictionary(fields, uniquingKeysWith: { $1 }))
    } catch {
      return nil
    }
  }
}
