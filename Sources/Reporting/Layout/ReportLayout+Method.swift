internal import ConsultationModel
internal import Theming

extension Report {
  /// What a reader must know before leaning on the figures.
  var caveats: [String] {
    let missing = missingGuides.map {
      "The guide \($0) was not found: its sessions carry only the themes that people put on them."
    }
    return [
      "Those who take part choose themselves; a consultation does not measure how widely a view "
        + "is held.",
      "Points are not votes.",
      whoPutThemes + " Coders have decided on \(base.decided) of \(base.points) points.",
      choices.copies == .each
        ? "Points in the same or nearly the same words are counted each: “summit themes” marks them."
        : "Of points in nearly the same words the first that was made is counted, "
          + "\(base.copies) others are not.",
      "Quotes are word for word only where they stand in quotation marks.",
      "People are named only as far as was agreed with them.",
    ] + missing
  }

  /// How far the counts of themes are people's own.
  var whoPutThemes: String {
    let persons = themes.reduce(0) { $0 + $1.byPerson }
    let all = themes.reduce(0) { $0 + $1.points }
    guard persons < all else { return "People put every theme on its points." }
    return
      "People put \(persons) of \(all) themes on points; the machine put the rest, and nobody has "
      + "checked them."
  }

  var howThemesWereMade: String {
    "A point comes under a theme where enough speaks for it: terms of the codebook by their "
      + "English stems, nearness in meaning to the theme’s description and, where people have "
      + "coded points, what those taught. A theme that a person put on a point always counts."
  }

}

extension ReportLayout {
  mutating func layOutMethod() {
    document.heading(2, "Method")
    let books = report.codebooks.map(\.id.text)
    document.paragraph(
      "\(report.howThemesWereMade) Engine: \(ThemingEngine.name), version "
        + "\(ThemingEngine.version). "
        + "Codebook: \(books.isEmpty ? "none" : books.joined(separator: ", ")). "
        + "A “ref” is the end of the point’s id in its session file.")
    document.append(.list(report.caveats.map { Line($0) }))
    document.list("The sessions:", report.sources.map(line))
  }

  private func line(_ source: Report.Source) -> Line {
    let table = source.table.isEmpty ? "" : ", table \(source.table)"
    let points = Wording.count(source.points, "point")
    let taker = source.noteTaker.isEmpty ? "" : ", notes by \(source.noteTaker)"
    return "\(source.title), \(source.date.longText)\(table)\(taker): \(points), in \(source.file)"
  }
}
