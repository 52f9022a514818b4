package import ConsultationModel

/// A theme that came up, or a point that was answered, with the answers it got.
package struct DecisionListing: Equatable, Sendable {
  package let subject: Response.Subject
  /// The theme's name, or the point's words.
  package let name: String
  /// How many points of the base it stands for.
  package let points: Int
  /// The answer that stands; nil where there is none.
  package private(set) var response: Response?
  /// Answers before it, the latest first.
  package private(set) var earlier: [Response]

  package init(
    of subject: Response.Subject, name: String, points: Int, response: Response? = nil,
    earlier: [Response] = []
  ) {
    self.subject = subject
    self.name = name
    self.points = points
    self.response = response
    self.earlier = earlier
  }

  mutating func note(_ entry: ResponseRegister.Entry) {
    if let response { earlier.insert(response, at: 0) }
    if case .answered(let response) = entry { self.response = response } else { response = nil }
  }
}

/// What was decided about the points of some sessions.
package struct DecisionsMaterial: Equatable, Sendable {
  package let base: Int
  package let listings: [DecisionListing]
  /// Who notes decisions, and from which day.
  package let author: String
  /// Files that were left out.
  package let excluded: [String]

  package init(
    base: Int, listings: [DecisionListing], author: String, excluded: [String] = []
  ) {
    self.base = base
    self.listings = listings
    self.author = author
    self.excluded = excluded
  }
}
