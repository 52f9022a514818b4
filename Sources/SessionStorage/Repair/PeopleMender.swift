import ConsultationModel
import OrderedJSON

/// Makes stakeholders, times and what was signed off of what was read of them.
struct PeopleMender {
  private(set) var stakeholders: [JSONValue] = []
  private(set) var times: [JSONValue] = []
  private(set) var signOffs: [JSONValue] = []
  private(set) var notes: [RepairNote] = []
  private var fresh = FreshIDs()
  private var people: [String: JSONValue] = [:]
  private var places: [Place: (index: Int, seconds: Int)] = [:]

  mutating func take(stakeholder object: SalvagedObject) {
    let members = sound(object)
    let mended = MendedFields(members) { _ = SessionFile.stakeholder(&$0) }
    for member in mended.refused { noteLost(member, object) }
    var fields = mended.members
    let person = JSONValue.object(fields)
    guard hasName(person) else {
      if !fields.isEmpty { noteLost(JSONMember("stakeholder", person), object) }
      return
    }
    if case .string(let id) = person["id"], !id.isEmpty, people[id] == nil {
      people[id] = person
      fresh.take(id)
    } else {
      if case .string(let id) = person["id"], people[id] == person { return }
      fields = identified(fields, object)
    }
    stakeholders.append(.object(fields))
  }

  mutating func take(time object: SalvagedObject) {
    let value = JSONValue.object(sound(object))
    var reader = FieldReader([JSONMember("timeSpent", .array([value]))])
    guard let time = reader.timesSpent().first, reader.faults.isEmpty else {
      return noteLost(JSONMember("timeSpent", value), object)
    }
    guard let known = places[time.place] else {
      places[time.place] = (times.count, time.seconds)
      return times.append(value)
    }
    // Of the same file twice the later copy ran longer; a sum would count the time twice.
    guard time.seconds > known.seconds else { return }
    places[time.place] = (known.index, time.seconds)
    times[known.index] = value
  }

  /// A sign-off is whole or is none: nobody agreed to what is left of it.
  mutating func take(signOff object: SalvagedObject) {
    let value = JSONValue.object(sound(object))
    var reader = FieldReader([JSONMember("signOffs", .array([value]))])
    guard object.isWhole, !reader.signOffs().isEmpty, reader.faults.isEmpty else {
      return noteLost(JSONMember("signOffs", value), object)
    }
    if !signOffs.contains(value) { signOffs.append(value) }
  }

  /// Somebody whose id is lost, or taken, gets another that follows from the names.
  private mutating func identified(
    _ fields: [JSONMember], _ object: SalvagedObject
  ) -> [JSONMember] {
    let rest = fields.filter { $0.name != "id" }
    let id = fresh.make(for: .object(rest), at: nil)
    let person = JSONValue.object([JSONMember("id", .string(id))] + rest)
    people[id] = person
    notes.append(
      RepairNote(
        offset: object.offset,
        words: "a stakeholder without an id of their own has the id "
          + "\(id.quoted) now; no point refers to it", isLoss: true))
    return [JSONMember("id", .string(id))] + rest
  }

  private func hasName(_ person: JSONValue) -> Bool {
    ["name", "organisation"].contains { name in
      if case .string(let text) = person[name] { !text.isEmpty } else { false }
    }
  }

  private mutating func sound(_ object: SalvagedObject) -> [JSONMember] {
    var sound = object
    sound.members = object.members.filter { member in
      if member.isSound || SessionFields.words.contains(member.name) { return true }
      noteLost(JSONMember(member.name, member.value.json), object)
      return false
    }
    return sound.jsonMembers
  }

  private mutating func noteLost(_ member: JSONMember, _ object: SalvagedObject) {
    notes.append(
      RepairNote(
        offset: object.offset,
        words: "\(member.name.quoted) is not kept; of it could be read "
          + member.value.quotedShort, isLoss: true))
  }
}
