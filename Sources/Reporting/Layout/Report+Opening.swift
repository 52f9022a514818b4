internal import ConsultationModel

extension Report {
  private static let mostStrangers = 40

  func layOutBase(in document: inout Document) {
    if let generatedAt {
      document.paragraph("Made on \(generatedAt.date.longText) at \(generatedAt.clock).")
    }
    document.paragraph(
      "This report gathers what was said in a consultation. It rests on \(baseSentence)")
    if !excluded.isEmpty {
      let files = Wording.count(excluded.count, "file was", plural: "files were")
      document.list("\(files) left out:", excluded.map { "\($0.file): \($0.reason)" })
    }
    document.append(
      .note(
        "Those who take part in a consultation choose themselves, so its figures do not measure "
          + "how widely a view is held. Points are not votes. Every figure stands with the number "
          + "that it is out of; percentages are given only where that number is 20 or more."))
  }

  func layOutOverview(in document: inout Document) {
    document.heading(2, "Overview")
    guard base.points > 0 else { return document.paragraph("No point has been made yet.") }
    let leading = themes.prefix(5).map { theme in
      "\(theme.name): \(Wording.share(theme.points, of: theme.base, unit: " points")), "
        + "at \(theme.tables) of \(Wording.count(base.tables.count, "table"))"
    }
    document.list("Themes that came up at the most tables:", leading)
    let partners = Wording.count(outsidePartners.count, "partner")
    let sentences = [
      "\(Wording.count(asks.count, "point")) of \(base.points) asked something of government",
      "\(regionalRoles.count) spoke of the role of regional partners",
      "\(partners) \(outsidePartners.count == 1 ? "was" : "were") named",
    ]
    document.paragraph(Wording.joined(sentences) + ".")
  }

  func layOutCoverage(in document: inout Document) {
    guard !propositions.isEmpty else { return }
    let all = propositions.flatMap(\.questions).uniqued(by: \.id)
    // Questions that no guide has come from hands and other programs, in any number.
    let strangers = all.filter { $0.number == nil }.count
    let questions = strangers > Self.mostStrangers ? all.filter { $0.number != nil } : all
    document.heading(2, "What was discussed")
    document.paragraph(
      "Points at each question, with the number of tables that made them in brackets. "
        + "A dash marks a question that has no point; a parked point counts at the question that it "
        + "was parked from.")
    let header = ["Proposition"] + questions.map(\.label) + ["All", "Time"]
    let rows = propositions.map { coverageRow($0, questions: questions) }
    let alignments = header.indices.map { $0 == 0 ? Document.Table.Alignment.left : .right }
    document.append(.table(.init(header: header, alignments: alignments, rows: rows)))
    if questions.count < all.count {
      document.paragraph(
        "\(strangers) questions that no guide has are counted and have no column of their own.")
    }
    if base.unplaced > 0 {
      document.paragraph(
        "\(Wording.count(base.unplaced, "point stands", plural: "points stand")) at no question.")
    }
    document.list(
      "The questions:", questions.filter { $0.number != nil }.map { "\($0.label): \($0.text)" })
  }

  private var baseSentence: String {
    let held =
      "\(Wording.count(base.sessions, "session")) at \(Wording.count(base.tables.count, "table")): "
      + "\(Wording.count(base.points, "point")) "
      + "from \(Wording.count(base.stakeholders, "stakeholder"))"
    let aside = "\(base.parked) parked, \(base.withdrawn) withdrawn"
    return "\(held); \(aside). Parked points are counted; withdrawn ones are not."
  }

  private func coverageRow(
    _ proposition: PropositionSection, questions: [QuestionSection]
  ) -> [String] {
    let byID = Dictionary(grouping: proposition.questions, by: \.id)
    let cells = questions.map { question in
      let here = byID[question.id]?.first
      return here.map { $0.points == 0 ? "–" : "\($0.points) (\($0.tables))" } ?? ""
    }
    let seconds = proposition.questions.reduce(0) { $0 + $1.seconds }
    return [proposition.shortName] + cells
      + ["\(proposition.points)", Wording.minutes(seconds) ?? "–"]
  }
}
