package import ConsultationModel
internal import Theming

/// Counts the themes of one session after the other as a report of them would.
package struct SessionCounter: Sendable {
  private var shelf: GuideShelf

  package init(basis: ThemeBasis, guide: @escaping @Sendable (GuideReference) -> Guide?) {
    shelf = GuideShelf(guide, basis)
  }

  /// The themes of points of a session, in the order given.
  package mutating func themes(
    of points: [Feedback], in session: Session
  ) -> [(point: Feedback, themes: [Theme.ID])] {
    let themed = shelf.themer(for: session).themed(points, of: session.id)
    return zip(points, themed).map { ($0, $1.codings.map(\.theme)) }
  }
}
