internal import ConsultationModel
internal import Theming

extension ReportLayout {
  mutating func layOutThemes() {
    document.heading(2, "Themes over everything")
    guard !report.themes.isEmpty else { return document.paragraph("No theme came up.") }
    document.paragraph(
      "Of \(Wording.count(report.base.points, "point")), \(report.unthemed) came under no theme. "
        + "A point may come under several, so the figures do not add up to the base.")
    document.append(.chart(.divergingBars(stances)))
    // Which sectors they were stands in the grid that follows.
    document.append(
      .table(themeTable(report.themes, "Themes over everything", namesSectors: false)))
    document.append(.chart(.heatMap(sectors)))
    if report.tables.count > 1 { document.append(.chart(.heatMap(tables))) }
    describe()
  }

  func themeTable(
    _ themes: [Report.ThemeLine], _ caption: String, of choices: [PointFilter.Choice]? = [],
    namesSectors: Bool = true
  ) -> Document.Table {
    let rows = themes.map { theme -> [Line] in
      let stances = theme.stances
      return [
        Line(theme.name).counting(choices.map { $0 + [(.theme, theme.id.text)] }),
        Line(Wording.share(theme.points, of: theme.base)), "\(theme.tables)",
        "\(stances.supporting)", "\(stances.against)", "\(stances.mixed)", "\(stances.unstated)",
        Line(namesSectors ? sectors(of: theme.sectors) : "\(theme.sectors.heard)"),
      ]
    }
    return Document.Table(
      caption, header: ["Theme", "Points", "Tables", "For", "Against", "Mixed", "None", "Sectors"],
      lastIsText: namesSectors, rows: rows)
  }

  private func sectors(of figures: SectorFigures) -> String {
    let shown = figures.entries.map { "\($0.sector.name) \($0.points.text)" }
    guard !shown.isEmpty else {
      return figures.unstated.isHidden ? "\(figures.heard) heard" : unstated(figures) ?? ""
    }
    return (shown + [unstated(figures)].compactMap { $0 }).joined(separator: ", ")
  }

  private func unstated(_ figures: SectorFigures) -> String? {
    figures.unstated == .exact(0) ? nil : "not noted \(figures.unstated.text)"
  }

  private var stances: Chart.DivergingBars {
    let bars = report.themes.map { theme in
      Chart.DivergingBars.Bar(
        name: Line(theme.name).counting([(.theme, theme.id.text)]),
        supporting: theme.stances.supporting, mixed: theme.stances.mixed,
        against: theme.stances.against, unstated: theme.stances.unstated, base: theme.base)
    }
    return Chart.DivergingBars(caption: "Themes by stance", bars: bars)
  }

  private var sectors: Chart.HeatMap {
    let sectors = Sector.allCases.filter { report.sectors[$0] != .exact(0) }
    let themes = report.themes.map {
      (Line($0.name).counting([(.theme, $0.id.text)]), $0.sectors)
    }
    let rows = [(Line("All points"), report.sectors)] + themes
    let figures = rows.map { name, split in
      (name, sectors.map { split[$0] } + [split.unstated])
    }
    let most = figures.dropFirst().flatMap(\.1).map(\.size).max() ?? 0
    return Chart.HeatMap(
      caption: "Points of each theme by sector", corner: "Theme",
      columns: sectors.map(\.name) + ["Not noted"],
      rows: figures.enumerated().map { index, row in
        .init(
          name: row.0,
          cells: row.1.map { figure in
            .init(
              text: figure == .exact(0) ? "0" : figure.text,
              shade: index == 0 ? nil : shade(figure.size, most))
          })
      })
  }

  private var tables: Chart.HeatMap {
    let most = report.tables.flatMap(\.themes.values).max() ?? 0
    let days = Set(report.tables.map(\.date)).count
    let columns = report.tables.map { table in
      let name = table.name.isEmpty ? "?" : table.name
      return days > 1 ? "\(name), \(table.date)" : name
    }
    let whole = Chart.HeatMap.Row(
      name: "All points", cells: report.tables.map { .init(text: "\($0.points)", shade: nil) })
    let rows = report.themes.map { theme in
      Chart.HeatMap.Row(
        name: Line(theme.name).counting([(.theme, theme.id.text)]),
        cells: report.tables.map { table in
          let points = table.themes[theme.id] ?? 0
          return .init(text: "\(points)", shade: shade(points, most))
        })
    }
    return Chart.HeatMap(
      caption: "Points of each theme by table", corner: "Theme", columns: columns,
      rows: [whole] + rows)
  }

  private func shade(_ figure: Int, _ most: Int) -> Double {
    most == 0 ? 0 : Double(figure) / Double(most)
  }

  private mutating func describe() {
    let used = Set(report.themes.map(\.id))
    let described = report.codebooks.flatMap(\.themes).uniqued(by: \.id)
      .filter { used.contains($0.id) }
    document.list(
      "What people mean by them:",
      described.map { theme in
        theme.description.isEmpty ? Line(theme.name) : "\(theme.name): \(theme.description)"
      })
  }

  mutating func layOutLenses() {
    for lens in report.lenses where !lens.lines.isEmpty {
      document.heading(2, "By \(lens.name)")
      document.paragraph(
        "A point counts once for each, by the themes that belong to it; it may count for several.")
      document.append(
        .table(
          Document.Table(
            "Points by \(lens.name)", header: [lens.name, "Points", "Tables", "Themes"],
            lastIsText: true,
            rows: lens.lines.map { line in
              let came = line.themes.compactMap { names[$0] }
              return [
                Line(line.name).counting(line.themes.map { (.theme, $0.text) }),
                Line(Wording.share(line.points, of: report.base.points)),
                "\(line.tables)", Line(came.joined(separator: ", ")),
              ]
            })))
    }
  }
}

extension SectorFigure {
  /// For shading: what is hidden is small, or must look so.
  fileprivate var size: Int {
    if case .exact(let count) = self { count } else { 0 }
  }
}
