package import ConsultationModel
internal import Theming

/// A report for reading on a screen: lines, and what they lead to.
package struct ReportReading: Sendable {
  package let lines: [String]
  /// From the number of a line to that of the line it leads to.
  package let leads: [Int: Int]
  /// The points of the appendix by the numbers of their lines, and the files that they come from.
  package let sources: [Int: (file: String, point: Feedback.ID)]
  /// The choices that leave just the points that the figures of a line count.
  package let choices: [Int: String]
}

extension Report {
  package func reading(width: Int) -> ReportReading {
    let text = TextRenderer.laidOut(document, width: width)
    let starts = points.indices.compactMap { text.places[.point($0 + 1)] }
    var sources: [Int: (file: String, point: Feedback.ID)] = [:]
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1] : text.lines.count
      // Up to the next point, or to the blank line before the next heading.
      let own = (start..<end).prefix { !text.lines[$0].isEmpty }
      let point = points[index].quoted
      for line in own { sources[line] = (point.file, point.reference.feedback) }
    }
    return ReportReading(
      lines: text.lines, leads: text.leads.compactMapValues { text.places[$0] },
      sources: sources, choices: text.choices)
  }
}
