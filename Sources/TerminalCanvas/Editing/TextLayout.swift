/// The part of a text that is on screen, laid out in lines.
package struct TextLayout: Equatable, Sendable {
  /// What each line shows.
  package let lines: [String]
  /// For each line the characters of the text that it shows, without its line end.
  package let ranges: [Range<Int>]
  /// Where the cursor stands, counted from the first of these lines.
  package let cursor: Point
  /// Whether there are lines above the first and below the last one.
  package let isCutAbove: Bool
  package let isCutBelow: Bool
}
