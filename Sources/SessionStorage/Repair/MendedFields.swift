import ConsultationModel
import OrderedJSON

/// The fields of an object that a reader finds no fault with, and what it refused.
struct MendedFields {
  private(set) var members: [JSONMember]
  /// Values that had to go.
  private(set) var refused: [JSONMember] = []

  init(_ members: [JSONMember], _ read: (inout FieldReader) -> Void) {
    self.members = members
    // Twice: a list keeps its good items first and goes whole if that doesn't help.
    for isLast in [false, true] {
      var reader = FieldReader(self.members)
      read(&reader)
      let paths = Set(reader.faults.map { Self.head(of: $0.path) })
      if paths.isEmpty { return }
      self.members = self.members.compactMap { member in
        guard paths.contains(Self.head(of: reader.path(to: member.name))) else { return member }
        return withoutFaults(member, keepingGoodItems: !isLast)
      }
    }
  }

  private mutating func withoutFaults(
    _ member: JSONMember, keepingGoodItems: Bool
  ) -> JSONMember? {
    if keepingGoodItems, case .array(let elements) = member.value {
      let isText = { (value: JSONValue) in if case .string = value { true } else { false } }
      for element in elements where !isText(element) {
        refused.append(JSONMember(member.name, element))
      }
      return JSONMember(member.name, .array(elements.filter(isText)))
    }
    refused.append(member)
    return nil
  }

  /// `partners` of `partners[2]`.
  private static func head(of path: String) -> Substring {
    path.first == "[" ? path[...] : path.prefix { $0 != "[" && $0 != "." }
  }
}
