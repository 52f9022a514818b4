/// One line as laid out on the screen: which characters of the text it shows.
struct VisualLine: Equatable, Sendable {
  let range: Range<Int>
  /// Whether the text goes on after this line without a line end.
  let isBroken: Bool

  /// The offset nearest to a column, the end of the line at most.
  func offset(atColumn goal: Int, in content: SplitText) -> Int {
    var column = 0
    var offset = range.lowerBound
    // Where a long word is broken, the end of this line is the start of the next one.
    let isHard = isBroken && (range.upperBound >= content.count || content[range.upperBound] != " ")
    let end = isHard ? max(offset, range.upperBound - 1) : range.upperBound
    while offset < end {
      column += DisplayText.width(of: content[offset])
      if column > goal { break }
      offset += 1
    }
    return offset
  }
}
