package import ConsultationModel
import DurableFiles
import OrderedJSON

/// The hidden file beside a session that keeps its drafts: `.table-3.drafts.json`.
package enum DraftFile {
  static let format = "summit-drafts"

  package static func path(forSession session: String) -> String {
    let start = session.lastIndex(of: "/").map { session.index(after: $0) } ?? session.startIndex
    let name = session[start...]
    let stem = name.hasSuffix(".json") ? name.dropLast(5) : name
    return "\(session[..<start]).\(stem).drafts.json"
  }

  /// The drafts of a session; empty ones where none were kept.
  package static func load(forSession session: String) throws(StorageError) -> Drafts {
    let path = path(forSession: session)
    let bytes: [UInt8]
    do {
      bytes = try DurableFile.read(path, limit: 64 << 20)
    } catch {
      if error.isMissing { return Drafts() }
      throw StorageError(error)
    }
    var faults: [Fault] = []
    let drafts = drafts(in: bytes, faults: &faults)
    guard faults.isEmpty else { throw StorageError(path: path, faults: faults) }
    return drafts
  }

  /// Keeps the drafts; the file goes away when there is nothing to keep.
  package static func save(_ drafts: Drafts, forSession session: String) throws(StorageError) {
    do {
      guard !drafts.isEmpty else { return try DurableFile.remove(path(forSession: session)) }
      try DurableFile.replace(path(forSession: session), with: encode(drafts))
    } catch {
      throw StorageError(error)
    }
  }

  /// Moves drafts that can't be read out of the way of new ones, and returns where they are.
  package static func setAside(forSession session: String) throws(StorageError) -> String {
    let path = path(forSession: session)
    do {
      try DurableFile.move(path, to: path + ".damaged")
    } catch {
      throw StorageError(error)
    }
    return path + ".damaged"
  }
}
