import DurableFiles
import OrderedJSON
import SealedFiles

/// A file of this program's, as far as it can be understood.
struct OwnFile {
  enum Content {
    case document(JSONValue)
    /// Lines of JSON, each sealed by itself where they are.
    case history([UInt8])
    /// A file of ours that a crash or an editor has damaged.
    case damaged([UInt8])
    /// What a crash left in the middle of a save.
    case leftover
  }

  let path: String
  let content: Content
  /// Whether the whole file is sealed.
  let isSealed: Bool

  /// Nil for files that are none of ours, too large to be, or sealed with an unknown passphrase.
  init?(_ path: String, _ keyring: Keyring) throws(FileError) {
    self.path = path
    if FileFamily.isLeftover(path) {
      (content, isSealed) = (.leftover, false)
      return
    }
    let limit = SessionFile.largestSize
    guard let entry = try FolderTree.entry(path), entry.kind == .file, entry.size <= limit else {
      return nil
    }
    let bytes = try DurableFile.read(path, limit: limit)
    if path.hasSuffix(".history.jsonl")
      || Self.format(of: bytes.prefix(4096).prefix { $0 != 10 })
        == HistoryFile.format
    {
      (content, isSealed) = (.history(bytes), false)
      return
    }
    isSealed = Seal.isOn(bytes)
    guard let plain = Self.plain(bytes, path, keyring) else { return nil }
    if let document = Self.parsed(plain) {
      guard case .string(let format) = document["format"], format.hasPrefix("summit-") else {
        return nil
      }
      content = .document(document)
    } else {
      guard Self.isDrafts(path) else { return nil }
      content = .damaged(plain)
    }
  }

  /// Nil where it is sealed and can't be opened.
  static func plain(_ bytes: [UInt8], _ path: String, _ keyring: Keyring) -> [UInt8]? {
    guard Seal.isOn(bytes) else { return bytes }
    do {
      return try keyring.opened(bytes, path: path)
    } catch {
      return nil
    }
  }

  static func parsed(_ bytes: [UInt8]) -> JSONValue? {
    do {
      return try JSONValue(parsing: bytes)
    } catch {
      return nil
    }
  }

  private static func format(of line: ArraySlice<UInt8>) -> String? {
    guard case .string(let format) = parsed(Array(line))?["format"] else { return nil }
    return format
  }

  private static func isDrafts(_ path: String) -> Bool {
    [".drafts.json", ".drafts.json.damaged", ".new-session.draft.json"].contains {
      FileFamily.unnumbered(path[...]).hasSuffix($0)
    }
  }
}
