/// Somebody who spoke, or whom somebody spoke for.
package struct Stakeholder: Equatable, Sendable, Identifiable {
  package typealias ID = Identifier<Stakeholder>

  package let id: ID
  /// Empty where only the organisation is known.
  package var name: String
  package var organisation: String
  package var sector: Sector?
  /// Not at the table: named by others, or gone.
  package var isAway = false
  package var unknownFields: [UnknownField] = []

  package init(id: ID, name: String, organisation: String, sector: Sector? = nil) {
    self.id = id
    self.name = name
    self.organisation = organisation
    self.sector = sector
  }

  /// `Jo Bell, Sage`; whichever of the two is known.
  package var label: String {
    [name, organisation].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

extension Stakeholder {
  /// Whether somebody entered by these names is this stakeholder, whatever the capitals.
  package func isSame(as speaker: PointEntry.Speaker) -> Bool {
    name.lowercased() == speaker.name.lowercased()
      && organisation.lowercased() == speaker.organisation.lowercased()
  }
}
