internal import ConsultationModel

extension ReportLayout {
  private static let mostStrangers = 40

  mutating func layOutCoverage() {
    guard !report.propositions.isEmpty else { return }
    let all = report.propositions.flatMap(\.questions).uniqued(by: \.id)
    // Questions that no guide has come from hands and other programs, in any number.
    let strangers = all.filter { $0.number == nil }.count
    let questions = strangers > Self.mostStrangers ? all.filter { $0.number != nil } : all
    document.heading(2, "What was discussed")
    document.paragraph(
      "Points at each question, with the number of tables that made them in brackets. "
        + "A dash marks a question that has no point; a parked point counts at the question that it "
        + "was parked from.")
    document.append(.chart(.heatMap(coverage(questions))))
    if questions.count < all.count {
      document.paragraph(
        "\(strangers) questions that no guide has are counted and have no column of their own.")
    }
    if report.base.unplaced > 0 {
      let points = Wording.count(report.base.unplaced, "point stands", plural: "points stand")
      document.paragraph("\(points) at no question.")
    }
    document.list(
      "The questions:", questions.filter { $0.number != nil }.map { "\($0.label): \($0.text)" })
    layOutTimeline()
  }

  private func coverage(_ questions: [Report.QuestionSection]) -> Chart.HeatMap {
    let most = report.propositions.flatMap(\.questions).map(\.points).max() ?? 0
    let rows = report.propositions.map { proposition in
      let byID = Dictionary(grouping: proposition.questions, by: \.id)
      let cells = questions.map { question in cell(byID[question.id]?.first, most) }
      let seconds = proposition.questions.reduce(0) { $0 + $1.seconds }
      return Chart.HeatMap.Row(
        name: Line(proposition.shortName).counting([(.proposition, proposition.id.text)]),
        cells: cells + [
          .init(text: "\(proposition.points)", shade: nil),
          .init(text: Wording.minutes(seconds) ?? "–", shade: nil),
        ])
    }
    return Chart.HeatMap(
      caption: "Points at each question of each proposition", corner: "Proposition",
      columns: questions.map(\.label) + ["All", "Time"], rows: rows)
  }

  private func cell(_ question: Report.QuestionSection?, _ most: Int) -> Chart.HeatMap.Cell {
    guard let question else { return .init(text: "", shade: nil) }
    guard question.points > 0 else { return .init(text: "–", shade: 0) }
    return .init(
      text: "\(question.points) (\(question.group.tables))",
      shade: Double(question.points) / Double(most))
  }

  private mutating func layOutTimeline() {
    let days = Dictionary(grouping: report.timeline, by: \.date)
    for day in days.keys.sorted() {
      let quarters = days[day] ?? []
      guard quarters.count > 1 else { continue }
      document.append(
        .chart(
          .columns(
            .init(
              caption: "Points in each quarter of an hour of \(day.longText)", corner: "From",
              columns: quarters.map { .init(name: $0.clock, value: $0.points) }))))
    }
  }
}
