/// Points that were themed together, with all that people have decided about them.
package struct ThemedMaterial: Equatable, Sendable {
  package let points: [ThemedPoint]
  package let codebook: Codebook
  /// A log for each coder.
  package let codings: [Codings]
  /// From which probability on the machine puts a theme on a point.
  package let cut: Double
  /// What put the themes there, and in which version: `codebook matching 1`.
  package let method: String
  package var proposals: [ProposedTheme] = []
  /// Groups of points that say nearly the same in nearly the same words.
  package var copies: [[PointReference]] = []
  /// Points whose coding the machine learnt from.
  package var taught: Set<PointReference> = []
  /// How the points stood when they were last looked at; nil where they never were.
  package var earlier: ThemeRun?
  /// What could not be gathered, each in one sentence.
  package var problems: [String] = []
  /// Who the coder most likely is.
  package var likelyCoder = ""

  package init(
    points: [ThemedPoint], codebook: Codebook, codings: [Codings], cut: Double, method: String
  ) {
    self.points = points
    self.codebook = codebook
    self.codings = codings
    self.cut = cut
    self.method = method
  }
}

/// A theme that the codebook doesn't have and the points seem to.
package struct ProposedTheme: Equatable, Sendable {
  package let name: String
  package let terms: [String]
  package let points: [PointReference]

  package init(name: String, terms: [String], points: [PointReference]) {
    self.name = name
    self.terms = terms
    self.points = points
  }
}
