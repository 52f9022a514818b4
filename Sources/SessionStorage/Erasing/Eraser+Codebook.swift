import OrderedJSON

extension Eraser {
  /// Themes are nobody's name: what they are called and which words find them stays, and whoever
  /// changed them goes. A search afterwards names the file where a theme holds the name.
  mutating func erased(codebook document: JSONValue) -> JSONValue {
    guard case .object(let members) = document else { return document }
    return .object(
      members.map { member in
        switch (member.name, member.value) {
        case ("id", _), ("name", _), ("themes", _), ("retired", _): member
        case ("changes", .array(let changes)):
          JSONMember("changes", .array(changes.map { erased(change: $0) }))
        default: JSONMember(member.name, erased(member.value, under: member.name))
        }
      })
  }

  private mutating func erased(change: JSONValue) -> JSONValue {
    guard case .object(let members) = change else { return change }
    return .object(
      members.map { member in
        ["before", "after"].contains(member.name)
          ? member : JSONMember(member.name, erased(member.value, under: member.name))
      })
  }
}
