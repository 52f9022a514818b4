/// One thing the strategy proposes, which the room is asked about.
package struct Proposition: Equatable, Sendable, Identifiable {
  package typealias ID = Identifier<Proposition>

  package let id: ID
  package let name: String
  /// At most 16 columns, for lists and tables.
  package let shortName: String
  package let detail: String

  package init(id: ID, name: String, shortName: String, detail: String) {
    self.id = id
    self.name = name
    self.shortName = shortName
    self.detail = detail
  }
}
