import ConsultationModel
import OrderedJSON

extension HistoryFile {
  static func encode(_ change: Change) -> JSONValue {
    var members = [
      JSONMember("id", .string(change.id.text)),
      JSONMember("at", .string(change.at.rfc3339)),
      JSONMember("by", .string(change.by)),
      JSONMember("did", .string(word(for: change.kind))),
      JSONMember("what", .string(change.summary)),
    ]
    if let other = reversed(change.kind) {
      members.append(JSONMember("change", .string(other.text)))
    }
    if let table = change.table {
      members.append(
        JSONMember(
          "table",
          .object([
            JSONMember("before", .string(table.before)), JSONMember("after", .string(table.after)),
          ])))
    }
    if let sitting = change.sitting { members.append(JSONMember("sitting", encode(sitting))) }
    members.append(JSONMember("points", .array(change.points.map(encode))))
    return .object(members)
  }

  private static func encode(_ point: PointChange) -> JSONValue {
    .object([
      JSONMember("id", .string(point.after.id.text)),
      JSONMember("before", point.before.map(SessionFile.value) ?? .null),
      JSONMember("after", SessionFile.value(of: point.after)),
    ])
  }

  /// Nil where the line can't be understood.
  static func change(in line: [UInt8]) -> Change? {
    guard let value = parsed(line), case .object(let members) = value else { return nil }
    var reader = FieldReader(members)
    let change = change(&reader)
    return reader.faults.isEmpty ? change : nil
  }

  static func change(_ reader: inout FieldReader) -> Change? {
    let id = reader.string("id")
    let at = reader.timestamp("at", isRequired: true)
    let by = reader.string("by", default: "")
    let word = reader.string("did")
    let summary = reader.string("what", default: "a change")
    let other = reader.optionalString("change").map { Change.ID($0) }
    let table = reader.value("table").flatMap(table)
    let sitting = sitting(&reader)
    let points = reader.objects("points", pointChange)
    guard let id, let at, let kind = kind(word, of: other) else { return nil }
    return Change(
      id: Change.ID(id), at: at, by: by, kind: kind, summary: summary, points: points,
      table: table, sitting: sitting)
  }

  private static func parsed(_ line: [UInt8]) -> JSONValue? {
    do {
      return try JSONValue(parsing: line)
    } catch {
      return nil
    }
  }

  private static func pointChange(_ reader: inout FieldReader) -> PointChange? {
    _ = reader.string("id")
    let before = reader.value("before") == nil ? nil : reader.object("before", point)
    return reader.object("after", point).map { PointChange(before: before, after: $0) }
  }

  private static func point(_ reader: inout FieldReader) -> Feedback? {
    SessionFile.point(&reader, attribution: .organisation)
  }

  private static func table(_ value: JSONValue) -> Change.TableChange? {
    guard case .string(let before) = value["before"], case .string(let after) = value["after"]
    else { return nil }
    return Change.TableChange(before: before, after: after)
  }

  private static func word(for kind: Change.Kind) -> String {
    switch kind {
    case .made: "made"
    case .undid: "undid"
    case .redid: "redid"
    case .merged: "merged"
    }
  }

  private static func reversed(_ kind: Change.Kind) -> Change.ID? {
    switch kind {
    case .undid(let id), .redid(let id): id
    case .made, .merged: nil
    }
  }

  private static func kind(_ word: String?, of change: Change.ID?) -> Change.Kind? {
    switch (word, change) {
    case ("made", _): .made
    case ("merged", _): .merged
    case ("undid", let change?): .undid(change)
    case ("redid", let change?): .redid(change)
    default: nil
    }
  }
}
