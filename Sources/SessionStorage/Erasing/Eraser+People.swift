package import OrderedJSON

extension Eraser {
  /// Learns who of a document is the person, and which points are theirs.
  package mutating func meet(_ document: JSONValue) {
    for holder in [document, document["unsaved"] ?? .null] {
      for entry in holder["stakeholders"].elements { meet(stakeholder: entry) }
      let points = holder["feedback"].elements + holder["before"].elements
      for point in points where speaker(of: point) != nil {
        if case .string(let id) = point["id"] { theirPoints.insert(id) }
      }
    }
  }

  private mutating func meet(stakeholder: JSONValue) {
    guard isThePerson(stakeholder), case .string(let id) = stakeholder["id"] else { return }
    let organisation = organisation(of: stakeholder)
    people[id] = Person(
      organisation: organisation, sector: stakeholder["sector"],
      id: organisation.isEmpty ? nil : newID(for: id))
  }

  /// The entry as it is to be; nil where nothing of it is left.
  mutating func stakeholder(_ entry: JSONValue) -> JSONValue? {
    guard isThePerson(entry), case .object(let members) = entry else {
      return erased(entry, under: "stakeholder")
    }
    tally.people += 1
    if case .string(let text) = entry["name"] { see(text, under: "stakeholder") }
    let organisation = organisation(of: entry)
    guard !organisation.isEmpty else { return nil }
    // What else a later version may note of a person, such as an address, is theirs alone.
    return .object(
      members.compactMap { member in
        switch (member.name, member.value) {
        case ("id", .string(let id)): JSONMember("id", .string(newID(for: id)))
        case ("name", _): JSONMember("name", .string(""))
        case ("organisation", _): JSONMember("organisation", .string(organisation))
        case ("sector", _): member
        default: nil
        }
      })
  }

  /// The person who made the point.
  func speaker(of point: JSONValue) -> Person? {
    guard case .string(let id) = point["stakeholder"] else { return nil }
    return people[id]
  }

  private func isThePerson(_ entry: JSONValue) -> Bool {
    if case .string(let text) = entry["name"], name.stands(in: text) { return true }
    // `@"Jo Bell"` in shorthand names an organisation, whatever was meant.
    guard case .string(let text) = entry["organisation"] else { return false }
    return name.isWhole(text)
  }

  private func organisation(of entry: JSONValue) -> String {
    guard case .string(let text) = entry["organisation"], !name.isWhole(text) else { return "" }
    return name.removed(from: text)
  }

  /// Other programs may have made an id of the name: `jo-bell`.
  private func newID(for id: String) -> String {
    let words = String(id.map { "-_.:".contains($0) ? " " : $0 })
    guard name.stands(in: words) else { return id }
    return "person-" + name.removed(from: words, leaving: "removed").replacing(" ", with: "-")
  }
}

extension JSONValue? {
  /// The elements of a list; none where it is none.
  fileprivate var elements: [JSONValue] {
    if case .array(let elements) = self { elements } else { [] }
  }
}
