package import ConsultationModel

/// A point that somebody wants to see where it was noted.
package struct SoughtPoint: Equatable, Sendable {
  package let path: String
  package let point: Feedback.ID

  package init(path: String, point: Feedback.ID) {
    self.path = path
    self.point = point
  }
}
