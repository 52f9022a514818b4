import ConsultationModel
import OrderedJSON

/// Makes the session's own fields of what was read of them, with stand-ins for what was not.
struct HeaderMender {
  private(set) var members: [JSONMember] = []
  private(set) var notes: [RepairNote] = []
  private let isHurt: Bool
  private var places: [String: Int] = [:]

  private static let lists: Set<String> = ["feedback", "stakeholders", "timeSpent", "signOffs"]
  private static let own: Set<String> = ["format", "version"]

  /// `sessions`: objects with fields of the session, the most trusted first. `isHurt`: whether
  /// anything is gone from the file.
  init(_ sessions: [SalvagedObject], isHurt: Bool) {
    self.isHurt = isHurt
    for session in sessions { take(session) }
    let texts = ["id", "title", "table", "venue", "facilitator", "noteTaker"]
    mend { reader in
      for name in texts { _ = reader.optionalString(name) }
      if reader.value("date") != nil { _ = reader.date("date") }
      if reader.value("guide") != nil {
        _ = reader.object("guide") { SessionFile.guideReference(&$0) }
      }
      _ = reader.plan()
      _ = reader.dotVote()
      let attribution: Attribution? = reader.choice("defaultAttribution")
      _ = attribution
    }
    standInForAttribution()
  }

  var id: String? { string("id") }
  var date: CalendarDate? { string("date").flatMap { CalendarDate($0) } }
  var attribution: Attribution {
    string("defaultAttribution").flatMap { Attribution(rawValue: $0) } ?? .organisation
  }

  func has(_ name: String) -> Bool {
    members.contains { $0.name == name && $0.value != .null }
  }

  /// Puts a value in the place of one that is lost, and says so.
  mutating func standIn(_ name: String, _ value: JSONValue, from source: String) {
    guard !has(name) else { return }
    members.removeAll { $0.name == name }
    members.append(JSONMember(name, value))
    notes.append(
      RepairNote(
        field: name, words: "is lost; \(value.quotedShort) stands there now, \(source)",
        isLoss: true))
  }

  private mutating func take(_ session: SalvagedObject) {
    for member in session.members
    where !Self.lists.contains(member.name) && !Self.own.contains(member.name) {
      let value = member.value.json
      guard member.isSound || SessionFields.words.contains(member.name) else {
        noteLost(member, value)
        continue
      }
      guard let first = places[member.name].map({ members[$0].value }) else {
        places[member.name] = members.count
        members.append(JSONMember(member.name, value))
        continue
      }
      if first != value { noteTwice(member, first) }
    }
  }

  private mutating func noteLost(_ member: SalvagedMember, _ value: JSONValue) {
    notes.append(
      RepairNote(
        offset: member.offset,
        words: "\(member.name.quoted) can't be read whole; what is left of it, "
          + "\(value.quotedShort), is not kept", isLoss: true))
  }

  private mutating func noteTwice(_ member: SalvagedMember, _ first: JSONValue) {
    notes.append(
      RepairNote(
        offset: member.offset,
        words: "\(member.name.quoted) stands twice: \(first.quotedShort) stays; "
          + "\(member.value.json.quotedShort) is not kept", isLoss: true))
  }

  private mutating func mend(_ read: (inout FieldReader) -> Void) {
    let mended = MendedFields(members, read)
    members = mended.members
    for member in mended.refused {
      notes.append(
        RepairNote(
          field: member.name, words: "was \(member.value.quotedShort), which can't be",
          isLoss: true))
    }
  }

  /// Where the file is damaged a name must not be shown because a word is lost.
  private mutating func standInForAttribution() {
    let isHurt = isHurt || ["id", "title", "table", "guide"].contains { !has($0) }
    guard isHurt || notes.contains(where: { $0.field == "defaultAttribution" }) else { return }
    standIn("defaultAttribution", .string("unattributed"), from: "so that nobody is named")
  }

  private func string(_ name: String) -> String? {
    guard case .string(let text) = members.first(where: { $0.name == name })?.value else {
      return nil
    }
    return text
  }
}
