internal import ConsultationModel

extension ReportLayout {
  /// “You said, we decided, because”, and plainly what is still unanswered.
  mutating func layOutDecisions() {
    document.heading(2, "You said, we decided, because")
    let open = report.decisions.filter { $0.response == nil }
    let answered = report.decisions.filter { $0.response != nil }
    guard !report.decisions.isEmpty else { return document.paragraph("No theme came up.") }
    guard !answered.isEmpty else {
      return document.paragraph(
        "Nothing has been decided yet: none of \(Wording.count(open.count, "theme")) is answered.")
    }
    document.append(
      .table(
        Document.Table(
          "What was decided", header: ["You said", "Points", "We decided", "Because", "Stage"],
          textColumns: [0, 2, 3, 4], rows: answered.map(row))))
    let all = report.decisions.count
    if open.isEmpty { document.paragraph("All \(all) are answered.") }
    document.list("\(open.count) of \(all) are not answered yet:", open.map { Line($0.name) })
    let changed = answered.filter { !$0.earlier.isEmpty }
    document.list("What was decided before:", changed.map(earlier))
  }

  private func row(_ line: Report.DecisionLine) -> [Line] {
    guard let response = line.response else { return [] }
    let isPublic = report.choices.audience == .public
    let who = response.owner.isEmpty || isPublic ? "" : ", \(response.owner)"
    let when = response.date.map { ", \($0.longText)" } ?? ""
    return [
      Line(line.name), Line(Wording.share(line.points, of: report.base.points)),
      Line("\(response.disposition.name)\(who)\(when)"), Line(response.reason),
      Line(response.stage?.rawValue ?? ""),
    ]
  }

  private func earlier(_ line: Report.DecisionLine) -> Line {
    let answers = line.earlier.map { "\($0.disposition.name), because \($0.reason)" }
    return "\(line.name): \(answers.joined(separator: "; "))"
  }
}
