internal import Theming

/// A report for reading on a screen: lines, and what they lead to.
package struct ReportReading: Sendable {
  package let lines: [String]
  /// From the number of a line to that of the line it leads to.
  package let leads: [Int: Int]
  /// The file that a point comes from, by the numbers of its lines in the appendix.
  package let files: [Int: String]
  /// The choices that leave just the points that the figures of a line count.
  package let choices: [Int: String]
}

extension Report {
  package func reading(width: Int) -> ReportReading {
    let text = TextRenderer.laidOut(document, width: width)
    let starts = points.indices.compactMap { text.places[.point($0 + 1)] }
    var files: [Int: String] = [:]
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1] : text.lines.count
      // Up to the next point, or to the blank line before the next heading.
      let own = (start..<end).prefix { !text.lines[$0].isEmpty }
      for line in own { files[line] = points[index].quoted.file }
    }
    return ReportReading(
      lines: text.lines, leads: text.leads.compactMapValues { text.places[$0] }, files: files,
      choices: text.choices)
  }
}
