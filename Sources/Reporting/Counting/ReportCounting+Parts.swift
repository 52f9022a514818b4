internal import ConsultationModel
internal import Theming

extension ReportCounting {
  /// The parts of a body that doesn't go by propositions.
  func parts(_ lines: [Report.ThemeLine]) -> [Report.PartSection] {
    switch gathered.choices.grouping {
    case .proposition: []
    case .theme: byThemes(lines)
    case .sector: bySectors
    case .table: byTables
    case .foundation: byFoundations
    }
  }

  private func byThemes(_ lines: [Report.ThemeLine]) -> [Report.PartSection] {
    let said = byTheme(points)
    let themes = gathered.shelf.codebooks.flatMap(\.themes).uniqued(by: \.id)
    let descriptions = Dictionary(uniqueKeysWithValues: themes.map { ($0.id, $0.description) })
    return lines.map { line in
      part(
        line.id.text, line.name, descriptions[line.id] ?? "", said[line.id] ?? [])
    }
  }

  private var byTables: [Report.PartSection] {
    let said = Dictionary(grouping: points) { "\($0.point.date) \($0.point.table)" }
    return tables.map { table in
      let name = table.name.isEmpty ? "Table without a name" : "Table \(table.name)"
      let here = said["\(table.date) \(table.name)"] ?? []
      return part("\(table.date) \(table.name)", "\(name), \(table.date.longText)", "", here)
    }
  }

  private var byFoundations: [Report.PartSection] {
    let themes = gathered.shelf.codebooks.flatMap(\.themes).uniqued(by: \.id)
    let values = gathered.shelf.guides.flatMap(\.lenses).first?.values ?? []
    return values.map { value in
      let own = Set(themes.filter { $0.lenses.contains(value.id) }.map(\.id))
      return part(value.id.text, value.name, value.description, said(under: own))
    }
  }

  /// In a public report no more than how many: whatever else stood under a sector would say who
  /// is behind words that were not to be attributed.
  private var bySectors: [Report.PartSection] {
    let figures = SectorFigures(Self.split(points), for: gathered.choices.audience)
    let isPublic = gathered.choices.audience == .public
    return Sector.allCases.map { sector in
      let said = points.filter { $0.sector == sector }
      return Report.PartSection(
        id: sector.rawValue, name: sector.name, description: "", points: figures[sector],
        group: isPublic ? nil : counting.group(said, showsSectors: false),
        places: isPublic ? [] : places(said))
    }
  }

  private func part(
    _ id: String, _ name: String, _ description: String, _ said: [CountedPoint]
  ) -> Report.PartSection {
    Report.PartSection(
      id: id, name: name, description: description, points: .exact(said.count),
      group: counting.group(said, showsSectors: false), places: places(said))
  }

  private func places(_ said: [CountedPoint]) -> [Report.PlaceLine] {
    let guides = gathered.shelf.guides
    let grouped = Dictionary(grouping: said) { $0.point.quoted.place }
    return said.compactMap(\.point.quoted.place).uniqued { $0 }.map { place in
      let proposition = guides.lazy.compactMap { $0.proposition(place.proposition)?.shortName }
      let asked = guides.lazy.flatMap(\.askedQuestions).first { $0.question.id == place.question }
      return Report.PlaceLine(
        place: place, proposition: proposition.first ?? place.proposition.text,
        question: asked.map { "\($0.number)  \($0.question.text)" } ?? place.question.text,
        points: grouped[place]?.count ?? 0)
    }
  }
}
