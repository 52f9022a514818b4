internal import ConsultationModel
internal import Theming

extension ThemeListing {
  /// A block a point: where it stands, its words, its themes.
  func text(_ entries: [Entry], _ found: FoundAmongPoints) -> String {
    let blocks = entries.map { block($0, found) } + found.proposals.map(block)
    return blocks.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  func csv(_ entries: [Entry], _ found: FoundAmongPoints) -> [UInt8] {
    var csv = CSVText()
    csv.append([
      "session", "feedback", "proposition", "question", "text", "theme", "by", "probability",
      "because", "same_as",
    ])
    for entry in entries {
      let point = entry.point
      let head = [
        entry.session.text, point.id.text, point.proposition?.text ?? "",
        point.question?.text ?? "", point.text,
      ]
      let same = found.sameAs[point.id]?.text ?? ""
      if entry.codings.isEmpty {
        csv.append(head + ["", entry.themed.isDecided ? "person" : "", "", "", same])
      }
      for coding in entry.codings {
        csv.append(
          head + [
            coding.theme.text, coding.by.rawValue,
            coding.probability.map(Self.hundredths) ?? "",
            coding.because.joined(separator: ";"), same,
          ])
      }
    }
    return csv.bytes
  }

  private func block(_ entry: Entry, _ found: FoundAmongPoints) -> [String] {
    let place = entry.point.place.map { "\($0.proposition) / \($0.question)" } ?? "parked"
    let none = entry.themed.isNone ? "no theme (a person decided)" : "no theme"
    let same = found.sameAs[entry.point.id].map { "nearly the same words as \($0)" }
    return [
      "\(PlainText.oneLine(entry.point.id.text))  \(PlainText.oneLine(place))",
      "  \(PlainText.oneLine(entry.point.text))",
    ] + (entry.codings.isEmpty ? [none] : entry.codings.map(line)).map { "    \($0)" }
      + (same.map { ["    \(PlainText.oneLine($0))"] } ?? [])
  }

  private func line(_ coding: Coding) -> String {
    let theme = PlainText.oneLine(coding.theme.text)
    guard coding.by == .machine else { return "\(theme) (put by a person)" }
    let sure = coding.probability.map { " \(Self.hundredths($0))" } ?? ""
    return
      "\(theme)\(sure): \(coding.because.map(PlainText.oneLine).joined(separator: "; "))"
  }

  private func block(_ proposal: FoundAmongPoints.Proposal) -> [String] {
    let count = Wording.count(proposal.points.count, "point")
    let what = proposal.isSmall ? "Also without a theme" : "No theme of the codebook"
    return ["\(what), \(count): \(PlainText.oneLine(proposal.name))"]
      + proposal.quotes.map {
        "  \(PlainText.oneLine($0.point.id.text)): \(PlainText.oneLine($0.point.text))"
      }
  }

  /// `0.83`
  private static func hundredths(_ probability: Double) -> String {
    let hundredths = Int((probability * 100).rounded())
    let digits = String(hundredths % 100)
    return "\(hundredths / 100).\(digits.count < 2 ? "0" : "")\(digits)"
  }
}
