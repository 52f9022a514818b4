/// A theme that the codebook lacks, found among points that no theme holds.
package struct ThemeProposal: Equatable, Sendable {
  /// The words that tell these points from the others, as people wrote them.
  package let name: String
  /// What the theme's terms could be.
  package let terms: [String]
  /// Positions of its points among the texts given, in order.
  package let points: [Int]
  /// Positions of the points that show best what it is about.
  package let quotes: [Int]
  /// Too few points for a theme: listed so that none is lost.
  package let isSmall: Bool

  package init(name: String, terms: [String], points: [Int], quotes: [Int], isSmall: Bool) {
    self.name = name
    self.terms = terms
    self.points = points
    self.quotes = quotes
    self.isSmall = isSmall
  }
}
