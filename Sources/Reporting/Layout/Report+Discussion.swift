internal import ConsultationModel
internal import Theming

extension Report {
  func layOut(_ proposition: PropositionSection, index: Int, in document: inout Document) {
    document.heading(2, "\(index). \(proposition.name)")
    for question in proposition.questions where question.points > 0 {
      layOut(question, in: &document)
    }
    let silent = proposition.questions.filter { $0.points == 0 }.map(\.label)
    guard !silent.isEmpty else { return }
    let questions = silent.count == 1 ? "question" : "questions"
    document.paragraph("No point was made at \(questions) \(Wording.joined(silent)).")
  }

  private func layOut(_ question: QuestionSection, in document: inout Document) {
    document.heading(3, "Question \(question.label): \(question.text)")
    document.paragraph(figures(of: question))
    if !question.themes.isEmpty { document.append(.table(themeTable(question.themes))) }
    var printed: Set<Feedback.ID> = []
    layOutQuotes(of: question, &printed, in: &document)
    let rare = question.rare
    // Every theme raised at a question is among its lines.
    let named = Dictionary(uniqueKeysWithValues: question.themes.map { ($0.id, $0.name) })
    document.list(
      "Raised once here:",
      rare.filter { !$0.themes.isEmpty }.map { listed in
        let names = listed.themes.map { named[$0] ?? $0.text }
        return "\(Wording.joined(names)): \(words(of: listed.point, &printed))"
      })
    document.list(
      "Under no theme:", rare.filter(\.themes.isEmpty).map { words(of: $0.point, &printed) })
    layOutDissent(of: question, &printed, in: &document)
  }

  // A point stands in full once a question; after that its reference leads to it.
  private func words(of point: QuotedPoint, _ printed: inout Set<Feedback.ID>) -> String {
    guard printed.insert(point.feedback).inserted else {
      return "as above (\(Wording.pointer(to: point)))"
    }
    return Wording.line(point)
  }

  private func layOutDissent(
    of question: QuestionSection, _ printed: inout Set<Feedback.ID>, in document: inout Document
  ) {
    let above = question.dissent.filter { printed.contains($0.point.feedback) }
    let others = question.dissent.filter { printed.insert($0.point.feedback).inserted }
    var items = others.map { Wording.line($0.point) }
    if !above.isEmpty {
      items.append(
        "As above: \(above.map { Wording.pointer(to: $0.point) }.joined(separator: "; "))")
    }
    document.list("Against or mixed:", items)
  }

  // A theme raised once is listed with its point instead.
  private func layOutQuotes(
    of question: QuestionSection, _ printed: inout Set<Feedback.ID>, in document: inout Document
  ) {
    for theme in question.themes where theme.points > 1 {
      let quotes = theme.count.quotes.points.filter { printed.insert($0.feedback).inserted }
      guard !quotes.isEmpty else { continue }
      document.heading(4, theme.name)
      for quote in quotes {
        document.append(
          .quote(Wording.words(quote, limit: 60), source: Wording.source(quote)))
      }
    }
  }

  private func figures(of question: QuestionSection) -> String {
    let tables = Wording.count(base.tables.count, "table")
    let points = Wording.count(question.points, "point")
    let asides = [
      question.parked > 0 ? "\(question.parked) parked" : nil,
      question.unthemed > 0 ? "\(question.unthemed) under no theme" : nil,
      Wording.minutes(question.seconds).map { "\($0) spent" },
    ].compactMap { $0 }
    let aside = asides.isEmpty ? "" : "; " + asides.joined(separator: ", ")
    return "\(points) at \(question.tables) of \(tables)\(aside)."
  }
}
