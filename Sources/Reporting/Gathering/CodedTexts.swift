package import ConsultationModel

/// The words of the points that coders decided on, and of no others.
package struct CodedTexts: Gatherer, Sendable {
  private let wanted: Set<PointReference>
  package private(set) var texts: [PointReference: String] = [:]

  package init(of codings: [Codings]) {
    wanted = Set(codings.flatMap(\.points.keys))
  }

  /// Whether there is anything to look for.
  package var isWanting: Bool { !wanted.isEmpty }

  package mutating func exclude(file: String, reason: String) {}

  package mutating func add(_ session: Session, file: String) {
    for point in session.feedback where !point.isWithdrawn {
      let reference = PointReference(session: session.id, feedback: point.id)
      if wanted.contains(reference) { texts[reference] = point.text }
    }
  }
}
