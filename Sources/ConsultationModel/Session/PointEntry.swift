/// What a note-taker says of one point, whichever way it was entered: shorthand, fields, a
/// command or a row of a table.
package struct PointEntry: Equatable, Sendable {
  /// Who made the point, before it is known whether the session has met them.
  package struct Speaker: Equatable, Sendable {
    package var name: String
    package var organisation: String

    package init(name: String = "", organisation: String = "") {
      self.name = name
      self.organisation = organisation
    }

    package var isEmpty: Bool { name.isEmpty && organisation.isEmpty }
  }

  package var text: String
  package var stance = Stance.unstated
  package var voice = Voice.paraphrase
  package var speaker = Speaker()
  package var sector: Sector?
  /// Nil takes the session's default.
  package var attribution: Attribution?
  package var themes: [Theme.ID] = []
  package var partners: [String] = []
  package var votes = 0
  package var isParked = false

  package init(text: String) {
    self.text = text
  }
}
