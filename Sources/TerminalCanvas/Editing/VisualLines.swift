/// The lines of a text around the one that holds a place; what is far away isn't touched.
struct VisualLines {
  private let content: SplitText
  private let width: Int
  /// From line end to line end around the place.
  private let paragraph: [VisualLine]
  private let index: Int

  var home: VisualLine { paragraph[index] }

  /// One column stays free for the cursor behind the last character of a full line.
  init(of content: SplitText, around offset: Int, width: Int) {
    self.content = content
    self.width = max(1, width - 1)
    paragraph = Self.paragraph(of: content, around: offset, width: self.width)
    index = paragraph.lastIndex { $0.range.lowerBound <= offset } ?? 0
  }

  /// Up to so many lines above, the nearest last.
  func above(limit: Int) -> [VisualLine] {
    var lines = Array(paragraph[..<index].suffix(limit))
    var start = paragraph.first?.range.lowerBound ?? 0
    while lines.count < limit, start > 0 {
      let more = Self.paragraph(of: content, around: start - 1, width: width)
      start = more.first?.range.lowerBound ?? 0
      lines = more.suffix(limit - lines.count) + lines
    }
    return lines
  }

  /// Up to so many lines below.
  func below(limit: Int) -> [VisualLine] {
    var lines = Array(paragraph[(index + 1)...].prefix(limit))
    var end = paragraph.last?.range.upperBound ?? content.count
    while lines.count < limit, end < content.count {
      let more = Self.paragraph(of: content, around: end + 1, width: width)
      end = more.last?.range.upperBound ?? content.count
      lines += more.prefix(limit - lines.count)
    }
    return lines
  }

  private static func paragraph(
    of content: SplitText, around offset: Int, width: Int
  ) -> [VisualLine] {
    var start = offset
    while start > 0, !content[start - 1].isLineEnd { start -= 1 }
    var end = offset
    while end < content.count, !content[end].isLineEnd { end += 1 }
    let ranges = DisplayText.wrappedLines(of: content, in: start..<end, width: width)
    return ranges.enumerated().map { VisualLine(range: $1, isBroken: $0 < ranges.count - 1) }
  }
}
