internal import ConsultationModel
internal import Theming

extension Report {
  func layOutCollections(in document: inout Document) {
    layOut("Asks of government", asks, none: "No ask of government was made.", in: &document)
    layOut(
      "Roles of regional partners", regionalRoles,
      none: "Nothing was said about the role of regional partners.", in: &document)
    layOutPartners(in: &document)
    layOut("Parked points", parked, none: "No point was parked.", in: &document)
  }

  func layOutThemes(in document: inout Document) {
    document.heading(2, "Themes over everything")
    guard !themes.isEmpty else { return document.paragraph("No theme came up.") }
    document.paragraph(
      "Of \(Wording.count(base.points, "point")), \(unthemed) came under no theme. A point may "
        + "come under several, so the figures do not add up to the base.")
    document.append(.table(themeTable(themes)))
  }

  private func layOutPartners(in document: inout Document) {
    document.heading(2, "Partners outside the region")
    guard !outsidePartners.isEmpty || !outsidePartnerPoints.isEmpty else {
      return document.paragraph("No partner was named.")
    }
    if !outsidePartners.isEmpty {
      let rows = outsidePartners.map { partner in
        [partner.name, Wording.share(partner.points, of: base.points), "\(partner.tables)"]
      }
      document.append(
        .table(
          .init(
            header: ["Partner", "Points", "Tables"], alignments: [.left, .right, .right],
            rows: rows)))
    }
    document.list(
      "What was said at the question about them:",
      outsidePartnerPoints.map { Wording.line($0.point) })
  }

  private func layOut(
    _ heading: String, _ points: [ListedPoint], none: String, in document: inout Document
  ) {
    document.heading(2, heading)
    guard !points.isEmpty else { return document.paragraph(none) }
    document.paragraph("\(Wording.count(points.count, "point")) of \(base.points).")
    let byProposition = Dictionary(grouping: points) { $0.point.place?.proposition }
    for proposition in propositions {
      let here = byProposition[proposition.id] ?? []
      document.list("\(proposition.name):", here.map { Wording.line($0.point) })
    }
    let unplaced = points.filter { $0.point.place == nil }
    document.list("At no question:", unplaced.map { Wording.line($0.point) })
  }
}
