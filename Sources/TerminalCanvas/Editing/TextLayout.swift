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

  /// The cells, one block for each line, that show some characters of the text, for a layout drawn
  /// with its first line at `origin`.
  package func rects(of characters: Range<Int>, at origin: Point) -> [Rect] {
    lines.indices.compactMap { index in
      let range = ranges[index]
      let part = characters.clamped(to: range)
      guard !part.isEmpty else { return nil }
      let line = lines[index]
      let start = line.index(line.startIndex, offsetBy: part.lowerBound - range.lowerBound)
      let end = line.index(start, offsetBy: part.count)
      return Rect(
        row: origin.row + index,
        column: origin.column + DisplayText.width(of: String(line[..<start])),
        rows: 1, columns: DisplayText.width(of: String(line[start..<end])))
    }
  }
}
