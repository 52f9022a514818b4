package import ConsultationModel

/// Which table of which day a session was held at: two sittings of one table are one table.
package struct TableKey: Hashable, Sendable {
  private let text: String

  package init(_ session: Session) {
    let table = session.table.lowercased()
    // A table without a name can only be told apart by its session.
    let name = table.allSatisfy(\.isWhitespace) ? session.id.text : table
    text = "\(session.guide.id)\n\(session.date)\n\(name)"
  }
}
