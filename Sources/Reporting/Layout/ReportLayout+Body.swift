internal import ConsultationModel
internal import Theming

extension ReportLayout {
  mutating func layOutBody() {
    switch report.choices.grouping {
    case .proposition:
      for (index, proposition) in report.propositions.enumerated() {
        layOut(proposition, index: index + 1)
      }
    case .theme: layOutParts("Theme by theme", none: "No theme came up.")
    case .sector: layOutParts("Sector by sector", none: "No point was made.")
    case .table: layOutParts("Table by table", none: "No point was made.")
    case .foundation:
      let lens = report.lenses.first?.name ?? "Lens"
      layOutParts("By \(lens.lowercased())", none: "The guides of these sessions have no lens.")
    }
  }

  private mutating func layOutParts(_ title: String, none: Line) {
    document.heading(2, title)
    if report.parts.isEmpty { document.paragraph(none) }
    for part in report.parts { layOut(part) }
    guard report.choices.grouping == .sector, report.sectors.unstated != .exact(0) else { return }
    document.paragraph(
      "Of \(report.base.points) points \(report.sectors.unstated.text) have no sector: nobody noted it."
    )
  }

  private mutating func layOut(_ part: Report.PartSection) {
    let heading = document.heading(3, part.name)
    if !part.description.isEmpty { document.paragraph(Line(part.description)) }
    guard let group = part.group else {
      return document.paragraph("Points: \(part.points.text) of \(report.base.points).")
    }
    guard group.points > 0 else { return document.paragraph("No point.") }
    let choices = choices(of: part)
    document.paragraph(figures(of: group).counting(choices))
    layOut(group, under: heading, part.name, of: choices, besides: Theme.ID(part.id))
    if report.choices.grouping != .sector || !part.places.isEmpty { layOut(part.places) }
  }

  /// What the points of a part are chosen by; nil where they can't be.
  private func choices(of part: Report.PartSection) -> [PointFilter.Choice]? {
    switch report.choices.grouping {
    case .theme: return [(.theme, part.id)]
    case .sector: return [(.sector, part.id)]
    case .table:
      let names = part.id.split(separator: " ", maxSplits: 1).map(String.init)
      return names.count == 2 ? [(.date, names[0]), (.table, names[1])] : nil
    case .proposition, .foundation: return nil
    }
  }

  private func figures(of group: Report.Group) -> Line {
    let stances = group.stances
    return
      "\(Wording.share(group.points, of: report.base.points, unit: " points")) at "
      + "\(group.tables) of \(Wording.count(report.base.tables.count, "table")): "
      + "\(stances.supporting) for, \(stances.mixed) mixed, \(stances.against) against, "
      + "\(stances.unstated) without a side."
  }

  private mutating func layOut(_ places: [Report.PlaceLine]) {
    guard !places.isEmpty else { return }
    document.append(
      .table(
        Document.Table(
          "Where these points were made", header: ["Proposition", "Question", "Points"], names: 2,
          rows: places.map { [Line($0.proposition), Line($0.question), "\($0.points)"] })))
  }
}
