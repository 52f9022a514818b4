/// The people whom a session has met: where a line says one name alone, it means one of them rather
/// than an organisation, since a report may print an organisation and not a name.
package struct KnownPeople: Equatable, Sendable {
  private var speakers: [String: PointEntry.Speaker] = [:]

  package init() {}

  package init(among stakeholders: [Stakeholder]) {
    for person in stakeholders where !person.name.isEmpty {
      let name = person.name.lowercased()
      // Of two with one name, nobody is taken for the other.
      let isOneOfSeveral = speakers[name] != nil
      speakers[name] = PointEntry.Speaker(
        name: person.name, organisation: isOneOfSeveral ? "" : person.organisation)
    }
  }

  /// Nil where nobody has the name.
  package func person(called name: String) -> PointEntry.Speaker? {
    name.isEmpty ? nil : speakers[name.lowercased()]
  }
}
