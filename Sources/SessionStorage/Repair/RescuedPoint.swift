import ConsultationModel
import OrderedJSON

/// A point on its way into the new file: its fields as JSON, without what can't be kept.
struct RescuedPoint {
  var id: String?
  var takenAt: Timestamp?
  /// Everything but `id` and `takenAt`.
  var fields: [JSONMember]
  let offset: Int?
  /// Whether nothing of it is lost.
  var isSound = true
  var notes: [RepairNote] = []

  init(fields: [JSONMember], offset: Int?) {
    self.fields = fields
    self.offset = offset
    id = string("id").flatMap { $0.isEmpty ? nil : $0 }
    takenAt = string("takenAt").flatMap { Timestamp(rfc3339: $0) }
    self.fields.removeAll { $0.name == "id" || $0.name == "takenAt" }
  }

  var text: String { string("text") ?? "" }

  func string(_ name: String) -> String? {
    guard case .string(let text) = fields.first(where: { $0.name == name })?.value else {
      return nil
    }
    return text
  }

  /// Whether an id that both have belongs to this one rather than to the other.
  func isStronger(than other: RescuedPoint) -> Bool {
    isSound == other.isSound ? revision > other.revision : isSound
  }

  private var revision: Int {
    guard case .integer(let number) = fields.first(where: { $0.name == "revision" })?.value else {
      return 0
    }
    return number
  }

  mutating func set(_ name: String, _ value: JSONValue) {
    fields.removeAll { $0.name == name }
    fields.append(JSONMember(name, value))
  }

  mutating func note(_ field: String, _ words: String, isLoss: Bool) {
    notes.append(RepairNote(offset: offset, field: field, words: words, isLoss: isLoss))
    if isLoss { isSound = false }
  }

  var json: JSONValue {
    var members: [JSONMember] = []
    if let id { members.append(JSONMember("id", .string(id))) }
    if let takenAt { members.append(JSONMember("takenAt", .string(takenAt.rfc3339))) }
    return .object(members + fields)
  }

  /// Whether both say the same, once read.
  func isSame(as other: RescuedPoint) -> Bool {
    json == other.json || decoded.map { $0 == other.decoded } ?? false
  }

  private var decoded: Feedback? {
    guard case .object(let members) = json else { return nil }
    var reader = FieldReader(members)
    return SessionFile.point(&reader, attribution: .unattributed)
  }
}
