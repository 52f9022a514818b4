import ConsultationModel
import OrderedJSON

extension HistoryFile {
  /// Names that a point has before and after a change are not used: whoever erases a person takes
  /// those for points. People stand as `stakeholders`, so that they are known for what they are.
  static func encode(_ sitting: SittingChange) -> JSONValue {
    var members: [JSONMember] = []
    if let plan = sitting.plan {
      members.append(
        JSONMember(
          "plan",
          .object([
            JSONMember("was", SessionFile.value(of: plan.before)),
            JSONMember("is", SessionFile.value(of: plan.after)),
          ])))
    }
    for (name, list) in [("signed", sitting.signed), ("unsigned", sitting.unsigned)]
    where !list.isEmpty {
      members.append(JSONMember(name, .array(list.map(SessionFile.value))))
    }
    for (name, people) in [("arrived", sitting.arrived), ("left", sitting.left)]
    where !people.isEmpty {
      let list = JSONValue.array(people.map(SessionFile.value))
      members.append(JSONMember(name, .object([JSONMember("stakeholders", list)])))
    }
    return .object(members)
  }

  static func sitting(_ reader: inout FieldReader) -> SittingChange? {
    guard reader.value("sitting") != nil else { return nil }
    return reader.object("sitting") { reader in
      let plan =
        reader.value("plan") == nil
        ? nil
        : reader.object("plan") {
          SittingChange.PlanChange(before: $0.plan("was"), after: $0.plan("is"))
        }
      return SittingChange(
        plan: plan, signed: reader.signOffs("signed"), unsigned: reader.signOffs("unsigned"),
        arrived: people("arrived", &reader), left: people("left", &reader))
    }
  }

  private static func people(_ name: String, _ reader: inout FieldReader) -> [Stakeholder] {
    guard reader.value(name) != nil else { return [] }
    return reader.object(name) { $0.objects("stakeholders", SessionFile.stakeholder) } ?? []
  }
}
