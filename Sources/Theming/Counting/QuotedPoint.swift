package import ConsultationModel

/// A point as a report may show it: its words, who may be said to have made it, where it stands.
package struct QuotedPoint: Equatable, Sendable {
  package let session: Session.ID
  package let file: String
  package let feedback: Feedback.ID
  package let place: Place?
  package let text: String
  package let voice: Voice
  package let stance: Stance
  /// At the level agreed with the speaker; nil where nobody may be named.
  package let who: String?
  package let votes: Int
  /// What was said against it when it was read back; empty where nothing was.
  package let objection: String

  package init(_ point: Feedback, who: String?, session: Session.ID, file: String) {
    self.session = session
    self.file = file
    feedback = point.id
    place = point.place
    text = point.text
    voice = point.voice
    stance = point.stance
    self.who = who
    votes = point.votes
    objection = point.objection
  }

  /// The order in which points are listed: as they were made.
  package static func wasMadeBefore(_ left: QuotedPoint, _ right: QuotedPoint) -> Bool {
    left.feedback != right.feedback
      ? left.feedback < right.feedback : left.session < right.session
  }
}
