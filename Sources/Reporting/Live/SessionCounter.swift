package import ConsultationModel
internal import Theming

/// Counts the themes of one session after the other as a report of them would.
package struct SessionCounter: Sendable {
  private var shelf: GuideShelf

  package init(basis: ThemeBasis, guide: @escaping @Sendable (GuideReference) -> Guide?) {
    shelf = GuideShelf(guide, basis)
  }

  /// The themes of each point that stands, in the session's order.
  package mutating func themes(of session: Session) -> [(point: Feedback, themes: [Theme.ID])] {
    let standing = session.feedback.filter { !$0.isWithdrawn }
    let themed = shelf.themer(for: session).themed(standing, of: session.id)
    return zip(standing, themed).map { ($0, $1.codings.map(\.theme)) }
  }
}
