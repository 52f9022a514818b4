/// Where a walk through a guide stands: at a question of a proposition, or at the parked points.
package enum Stop: Hashable, Sendable {
  case place(Place)
  case parked

  package var place: Place? {
    if case .place(let place) = self { return place }
    return nil
  }
}

/// What was typed and not yet sent, with where the walk stood: kept beside the session.
package struct Drafts: Equatable, Sendable {
  /// A point half mended.
  package struct Mending: Equatable, Sendable {
    package let feedback: Feedback.ID
    package var line: String

    package init(feedback: Feedback.ID, line: String) {
      self.feedback = feedback
      self.line = line
    }
  }

  /// Unsent lines by where they were typed; never an empty one.
  package private(set) var lines: [Stop: String] = [:]
  package var mending: Mending?
  package var stop: Stop?

  package init() {}

  package subscript(stop: Stop) -> String {
    get { lines[stop] ?? "" }
    set { lines[stop] = newValue.isEmpty ? nil : newValue }
  }

  /// Whether there is nothing that a restart would miss.
  package var isEmpty: Bool { lines.isEmpty && mending == nil && stop == nil }
}
