/// A theme that the machine holds to be on a point, and why.
package struct SuggestedTheme: Equatable, Sendable {
  /// One reason, in words that a person can check against the point.
  package struct Reason: Equatable, Sendable {
    /// `"fibre" is a term of it`
    package let words: String
    /// The bytes of the point's text that it speaks of.
    package let ranges: [Range<Int>]

    package init(_ words: String, ranges: [Range<Int>] = []) {
      self.words = words
      self.ranges = ranges
    }
  }

  package let theme: Theme.ID
  /// From 0 to 1.
  package let probability: Double
  package let reasons: [Reason]

  package init(_ theme: Theme.ID, probability: Double, reasons: [Reason] = []) {
    self.theme = theme
    self.probability = probability
    self.reasons = reasons
  }
}
