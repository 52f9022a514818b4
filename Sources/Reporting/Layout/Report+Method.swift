internal import ConsultationModel
internal import Theming

extension Report {
  /// What a reader must know before leaning on the figures.
  var caveats: [String] {
    let persons = themes.reduce(0) { $0 + $1.count.byPerson }
    let all = themes.reduce(0) { $0 + $1.points }
    let missing = missingGuides.map {
      "The guide \($0) was not found: its sessions carry only the themes that people put on them."
    }
    return [
      "Those who take part choose themselves; a consultation does not measure how widely a view "
        + "is held.",
      "Points are not votes.",
      "\(persons) of \(all) codings were made by a person; the rest by the machine, and nobody has "
        + "checked them. Coders have decided on \(base.decided) of \(base.points) points.",
      "Points in the same or nearly the same words are counted each: “summit themes” marks them.",
      "Quotes are word for word only where they stand in quotation marks.",
      "People are named only as far as was agreed with them.",
    ] + missing
  }

  var howThemesWereMade: String {
    "A point comes under a theme where enough speaks for it: terms of the codebook by their "
      + "English stems, nearness in meaning to the theme’s description and, where people have "
      + "coded points, what those taught. A theme that a person put on a point always counts."
  }

  func layOutMethod(in document: inout Document) {
    document.heading(2, "Method")
    let books = codebooks.isEmpty ? "none" : codebooks.map(\.id.text).joined(separator: ", ")
    document.paragraph(
      "\(howThemesWereMade) Engine: \(ThemingEngine.name), version \(ThemingEngine.version). "
        + "Codebook: \(books). A “ref” is the end of the point’s id in its session file.")
    document.append(.list(caveats))
    document.list("The sessions:", sources.map(line))
    let used = Set(themes.map(\.id))
    let described = codebooks.flatMap(\.themes).uniqued(by: \.id).filter { used.contains($0.id) }
    document.list(
      "The themes that came up and what people mean by them:",
      described.map { $0.description.isEmpty ? $0.name : "\($0.name): \($0.description)" })
  }

  private func line(_ source: Source) -> String {
    let table = source.table.isEmpty ? "" : ", table \(source.table)"
    let points = Wording.count(source.points, "point")
    return "\(source.title), \(source.date.longText)\(table): \(points), in \(source.file)"
  }
}
