internal import ConsultationModel
internal import Theming

extension ReportLayout {
  mutating func layOutCollections() {
    layOut("Asks of government", report.asks, none: noAsks)
    layOut(
      "Roles of regional partners", report.regionalRoles,
      none: "Nothing was said about the role of regional partners.")
    layOutPartners()
    layOut("Parked points", report.parked, none: "No point was parked.")
  }

  private mutating func layOutPartners() {
    let title = "Partners outside the region"
    let heading = document.heading(2, title)
    guard !report.outsidePartners.isEmpty || !report.outsidePartnerPoints.isEmpty else {
      return document.paragraph("No partner was named.")
    }
    if !report.outsidePartners.isEmpty {
      let rows = report.outsidePartners.map { partner -> [Line] in
        [
          Line(partner.name), Line(Wording.share(partner.points, of: report.base.points)),
          "\(partner.tables)",
        ]
      }
      document.append(
        .table(
          Document.Table(
            "Partners by points and tables", header: ["Partner", "Points", "Tables"], rows: rows)))
    }
    let points = report.outsidePartnerPoints
    document.list(
      "What was said at the question about them:",
      lines(Array(points.prefix(Self.mostListed)), under: heading, title)
        + more(points.count - Self.mostListed))
  }

  private mutating func layOut(_ title: String, _ points: [ListedPoint], none: Line) {
    let heading = document.heading(2, title)
    guard !points.isEmpty else { return document.paragraph(none) }
    document.paragraph("\(Wording.count(points.count, "point")) of \(report.base.points).")
    let byProposition = Dictionary(grouping: points) { $0.point.place?.proposition }
    for proposition in report.propositions {
      let here = byProposition[proposition.id] ?? []
      document.list("\(proposition.name):", lines(here, under: heading, title))
    }
    let unplaced = points.filter { $0.point.place == nil }
    document.list("At no question:", lines(unplaced, under: heading, title))
  }

  private mutating func lines(
    _ points: [ListedPoint], under heading: Anchor, _ title: String
  ) -> [Line] {
    var lines: [Line] = []
    for listed in points { lines.append(line(listed.point, under: heading, title, listed.triage)) }
    return lines
  }
}
