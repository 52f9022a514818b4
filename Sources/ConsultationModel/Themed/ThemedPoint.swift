/// A point with where it comes from and what the machine holds of it.
package struct ThemedPoint: Equatable, Sendable {
  package let reference: PointReference
  package let feedback: Feedback
  package let origin: Origin
  /// `Q2 of Infrastructure`
  package let place: String
  /// The likeliest first; those below the cut too, as far as they are worth naming.
  package let suggestions: [SuggestedTheme]

  /// The session that a point was made in.
  package struct Origin: Hashable, Sendable {
    package let title: String
    package let table: String
    package let date: CalendarDate

    package init(_ session: Session) {
      title = session.title
      table = session.table
      date = session.date
    }
  }

  package init(
    _ feedback: Feedback, in session: Session.ID, origin: Origin, place: String,
    suggestions: [SuggestedTheme]
  ) {
    reference = PointReference(session: session, feedback: feedback.id)
    self.feedback = feedback
    self.origin = origin
    self.place = place
    self.suggestions = suggestions
  }
}
