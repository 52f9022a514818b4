internal import ConsultationModel
internal import Theming

extension ReportComparison {
  /// Laid out for reading. Quotes stand with their reference; all points are in each set's own report.
  package var document: Document {
    var document = Document(title: title)
    document.heading(1, title)
    document.paragraph("Two sets of sessions side by side.")
    let filter = first.choices.filter
    if !filter.isEmpty {
      document.paragraph("It is about some of the points only: \(PlainText.oneLine(filter.words)).")
    }
    document.append(.table(bases))
    document.append(
      .note(
        "The two sets have different bases, so compare shares only with care: those who took part "
          + "chose themselves each time. Points are not votes."))
    for (name, report) in zip(names, [first, second]) where !report.themes.isEmpty {
      document.paragraph("\(name): \(report.whoPutThemes)")
    }
    layOut(only: \.first, not: \.second, names[0], names[1], in: &document)
    layOut(only: \.second, not: \.first, names[1], names[0], in: &document)
    layOutBoth(in: &document)
    layOutPlaces(in: &document)
    return document
  }

  private var bases: Document.Table {
    let rows: [(String, (Report.Base) -> Int)] = [
      ("Sessions", \.sessions), ("Tables", \.tables.count), ("Points", \.points),
      ("Stakeholders", \.stakeholders), ("Parked", \.parked), ("Withdrawn", \.withdrawn),
    ]
    return Document.Table(
      "What the two sets hold", header: ["Base"] + names,
      rows: rows.map { name, count in
        [Line(name), "\(count(first.base))", "\(count(second.base))"]
      })
  }

  private func layOut(
    only present: KeyPath<ThemePair, Report.ThemeLine?>,
    not absent: KeyPath<ThemePair, Report.ThemeLine?>, _ here: String, _ there: String,
    in document: inout Document
  ) {
    document.heading(2, "Came up in \(here) and not in \(there)")
    let lines = themes.filter { $0[keyPath: absent] == nil }.compactMap { $0[keyPath: present] }
    guard !lines.isEmpty else { return document.paragraph("No theme.") }
    for theme in lines {
      document.heading(3, theme.name)
      document.paragraph(
        "\(Wording.share(theme.points, of: theme.base, unit: " points")), at "
          + "\(Wording.count(theme.tables, "table")).")
      for quote in theme.quotes { document.quote(quote) }
    }
  }

  private func layOutBoth(in document: inout Document) {
    document.heading(2, "Came up in both")
    let rows = themes.compactMap { pair -> [Line]? in
      guard let before = pair.first, let after = pair.second else { return nil }
      return [
        Line(pair.name), Line(Wording.share(before.points, of: before.base)),
        Line(Wording.share(after.points, of: after.base)), Line(sides(before)),
        Line(sides(after)),
      ]
    }
    guard !rows.isEmpty else { return document.paragraph("No theme.") }
    document.append(
      .table(
        Document.Table(
          "Themes of both, with points for and against",
          header: ["Theme"] + names + names.map { "\($0): for, against" }, rows: rows)))
  }

  private func sides(_ theme: Report.ThemeLine) -> String {
    "\(theme.stances.supporting), \(theme.stances.against)"
  }

  private func layOutPlaces(in document: inout Document) {
    document.heading(2, "Points at each question")
    let said = places.filter { $0.first + $0.second > 0 }
    guard !said.isEmpty else { return document.paragraph("No point stands at a question.") }
    document.append(
      .table(
        Document.Table(
          "Points at each question that has any", header: ["Question"] + names,
          rows: said.map { [Line($0.name), "\($0.first)", "\($0.second)"] })))
  }
}

extension Document {
  /// Where no appendix is: the reference alone tells where the words come from.
  fileprivate mutating func quote(_ point: QuotedPoint) {
    let quoted = blocks.count { if case .quote = $0 { true } else { false } }
    append(
      .quote(
        Quote(
          anchor: .quote(quoted + 1), words: Wording.words(point, limit: Wording.longestQuote),
          source: "\(Wording.source(point))\(Wording.standing(of: point)); "
            + "ref \(Wording.reference(point.feedback))")))
  }
}
