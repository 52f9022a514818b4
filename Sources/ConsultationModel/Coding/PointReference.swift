/// One point among those of all files: ids of points are told apart within their session.
package struct PointReference: Hashable, Sendable {
  package let session: Session.ID
  package let feedback: Feedback.ID

  package init(session: Session.ID, feedback: Feedback.ID) {
    self.session = session
    self.feedback = feedback
  }
}

extension PointReference: Comparable {
  package static func < (left: PointReference, right: PointReference) -> Bool {
    (left.session, left.feedback) < (right.session, right.feedback)
  }
}
