import OrderedJSON
import ProgramRunning
import TestSupport

extension Desk {
  /// Names of the session files, without the hidden ones beside them.
  var fileNames: [String] {
    names(in: sessions).filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }
  }

  var path: String { "\(sessions)/\(fileNames.first ?? "no file yet")" }

  /// The only session file as JSON, read apart from the program's own reader; null until there
  /// is one.
  var file: JSONValue {
    guard let bytes = bytes(of: path), let value = try? JSONValue(parsing: bytes) else {
      return .null
    }
    return value
  }

  var points: [PointOnFile] { file["feedback"].elements.map(PointOnFile.init) }

  var texts: [String] { points.map(\.text) }

  /// The kept drafts as they stand in their hidden file; empty where there is none.
  var drafts: String {
    let hidden = names(in: sessions).first { $0.hasSuffix(".drafts.json") }
    return hidden.flatMap { bytes(of: "\(sessions)/\($0)") }
      .map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// What of the file the documented schema doesn't allow.
  var schemaProblems: [String] {
    get throws {
      try JSONSchema(try repositoryFile("docs/session.schema.json")).problems(in: file)
    }
  }
}

/// One item of `feedback`, as a script would read it.
struct PointOnFile: Equatable, CustomStringConvertible {
  let json: JSONValue

  init(json: JSONValue) { self.json = json }

  subscript(name: String) -> JSONValue { json[name] ?? .null }

  var id: String { self["id"].string }
  var text: String { self["text"].string }
  var place: String { "\(self["proposition"].string)/\(self["question"].string)" }
  var votes: JSONValue { self["votes"] }
  var isParked: Bool { self["parked"] == .bool(true) }
  var isWithdrawn: Bool { self["withdrawn"] == .bool(true) }
  var description: String { json.compact() }

  /// Everything but what differs from one point to the next by its nature.
  var withoutIDsAndTimes: [JSONMember] {
    guard case .object(let members) = json else { return [] }
    return members.filter { !["id", "takenAt", "editedAt", "stakeholder"].contains($0.name) }
  }
}

extension JSONValue? {
  var elements: [JSONValue] {
    if case .array(let elements) = self { elements } else { [] }
  }
}

extension JSONValue {
  /// The empty string where it is no string.
  var string: String {
    if case .string(let text) = self { text } else { "" }
  }
}
