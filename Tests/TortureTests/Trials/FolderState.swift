import DurableFiles
import OrderedJSON
import TestSupport

/// What a folder of sessions holds, by names from the folder down.
struct FolderState: Hashable, Sendable {
  var files: [String: [UInt8]] = [:]

  init() {}

  init(of folder: String) throws {
    try gather(folder, under: "")
  }

  private mutating func gather(_ folder: String, under prefix: String) throws {
    for name in names(in: folder) {
      do {
        files[prefix + name] = try DurableFile.read("\(folder)/\(name)")
      } catch {
        try gather("\(folder)/\(name)", under: "\(prefix)\(name)/")
      }
    }
  }

  /// Those that people see.
  var sessions: [String: [UInt8]] { files.filter { !Self.isHidden($0.key) } }

  static func isHidden(_ path: String) -> Bool {
    path.split(separator: "/").last?.hasPrefix(".") ?? false
  }

  /// What a kill leaves behind: a half-written file, a lock, or a hold.
  static func isPassing(_ path: String) -> Bool {
    isHidden(path)
      && (path.contains(".tmp-") || path.hasSuffix(".lock") || path.hasSuffix(".holder"))
  }

  /// What is said in the sessions.
  var texts: [String] {
    get throws {
      try sessions.sorted { $0.key < $1.key }.flatMap { name, bytes in
        try JSONValue(parsing: bytes).points.map { $0["text"]?.string ?? "" }
      }
    }
  }
}

extension JSONValue {
  var points: [JSONValue] {
    if case .array(let points) = self["feedback"] { points } else { [] }
  }

  var string: String {
    if case .string(let text) = self { text } else { "" }
  }

  /// The same with what differs from run to run by its nature made alike.
  var withoutIDsAndTimes: JSONValue {
    switch self {
    case .array(let elements): .array(elements.map(\.withoutIDsAndTimes))
    case .object(let members):
      .object(
        members.map { member in
          // Of a coder's file; in a session it holds all points.
          let isPoint = member.name == "feedback" && !member.value.string.isEmpty
          let isOwn =
            isPoint || ["id", "takenAt", "editedAt", "stakeholder", "at"].contains(member.name)
          return JSONMember(
            member.name, isOwn && member.value != .null ? .null : member.value.withoutIDsAndTimes)
        })
    default: self
    }
  }
}
