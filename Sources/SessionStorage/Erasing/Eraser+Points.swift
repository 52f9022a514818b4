import ConsultationModel
import OrderedJSON

extension Eraser {
  /// Fields of a point that say nothing in anybody's words.
  private static let plainFields: Set<String> = [
    "id", "proposition", "question", "text", "voice", "stance", "stakeholder", "attribution",
    "sector", "partners", "themes", "votes", "parked", "takenAt", "editedAt", "takenBy",
    "withdrawn", "revision", "objection", "parkedFor", "parkedReason", "round",
  ]

  /// A point as it is to be. One that stands in a session becomes its own next revision, so that
  /// copies of it elsewhere give way.
  mutating func point(_ point: JSONValue, isStanding: Bool) -> JSONValue {
    guard case .object(let members) = point else { return erased(point, under: "feedback") }
    let (texts, seen) = (tally.texts, sights.count)
    pointInHand = Self.label(of: point)
    defer { pointInHand = nil }
    var fields = erased(members)
    if let person = speaker(of: point) { detach(person, from: &fields, of: point) }
    if isTheirs(point) { treat(&fields, isStanding: isStanding) }
    guard fields != members else { return point }
    tally.texts = texts
    tally.points += 1
    if sights.count == seen { see(theirPoint: point) }
    if isStanding, case .string(let text) = point["text"], name.stands(in: text) {
      tally.wordings += 1
    }
    if isStanding {
      var revision = 0
      if case .integer(let number) = point["revision"] { revision = number }
      fields.set("editedAt", .string(now.rfc3339))
      fields.set("revision", .integer(min(revision, Int(Int32.max) - 1) + 1))
    }
    return .object(fields)
  }

  private func isTheirs(_ point: JSONValue) -> Bool {
    if speaker(of: point) != nil { return true }
    guard case .string(let id) = point["id"] else { return false }
    return theirPoints.contains(id)
  }

  private func detach(_ person: Person, from fields: inout [JSONMember], of point: JSONValue) {
    let said = point["attribution"].flatMap { $0 == .null ? nil : $0 }
    if (said ?? defaultAttribution) == .string("named") {
      let word = person.organisation.isEmpty ? "sector" : "organisation"
      fields.set("attribution", .string(word))
    }
    if let id = person.id {
      fields.set("stakeholder", .string(id))
    } else {
      fields.set("stakeholder", .null)
      let sector = point["sector"] ?? .null
      if sector == .null, let known = person.sector, known != .null { fields.set("sector", known) }
    }
  }

  private func treat(_ fields: inout [JSONMember], isStanding: Bool) {
    guard points != .keep else { return }
    // Earlier versions stay as they were, so that taking a step back touches nothing else.
    if isStanding { fields.set("withdrawn", .bool(true)) }
    guard points == .removeWords else { return }
    fields.removeAll { !Self.plainFields.contains($0.name) }
    fields.set("text", .string(ErasedName.wordsMark))
    fields.set("partners", .array([]))
    fields.removeAll { ["objection", "parkedReason"].contains($0.name) }
  }
}

extension [JSONMember] {
  /// Puts a value in the place of the member of that name, or behind all others.
  fileprivate mutating func set(_ name: String, _ value: JSONValue) {
    if let index = firstIndex(where: { $0.name == name }) {
      self[index] = JSONMember(name, value)
    } else {
      append(JSONMember(name, value))
    }
  }
}
