internal import ConsultationModel
internal import Theming

extension ReportLayout {
  /// Points that one list has; nobody reads thousands, and every point stands in the appendix.
  static let mostListed = 100

  mutating func layOut(_ proposition: Report.PropositionSection, index: Int) {
    document.heading(2, "\(index). \(proposition.name)")
    for question in proposition.questions where question.points > 0 {
      layOut(question, of: proposition.id)
    }
    let silent = proposition.questions.filter { $0.points == 0 }.map(\.label)
    guard !silent.isEmpty else { return }
    let questions = silent.count == 1 ? "question" : "questions"
    document.paragraph("No point was made at \(questions) \(Wording.joined(silent)).")
  }

  private mutating func layOut(
    _ question: Report.QuestionSection, of proposition: Proposition.ID
  ) {
    let heading = document.heading(
      3, "Question \(question.label): \(question.text)", contents: "Question \(question.label)")
    let choices: [PointFilter.Choice] = [
      (.proposition, proposition.text), (.question, question.id.text),
    ]
    document.paragraph(figures(of: question).counting(choices))
    layOut(question.group, under: heading, "Question \(question.label)", of: choices)
  }

  /// The themes of a group, quotes for each, and what was said once or against. `own` is the theme
  /// that the group is about, where it is about one.
  mutating func layOut(
    _ group: Report.Group, under heading: Anchor, _ name: String,
    of choices: [PointFilter.Choice]?, besides own: Theme.ID? = nil
  ) {
    let others = group.themes.filter { $0.id != own }
    if !others.isEmpty {
      let caption = others.count < group.themes.count ? "Themes beside it" : "Themes"
      document.append(.table(themeTable(others, "\(caption): \(name)", of: choices)))
    }
    var printed: Set<PointReference> = []
    layOutQuotes(of: group, name, &printed)
    layOutRare(of: group, under: heading, name, &printed)
    layOutDissent(of: group, under: heading, name, &printed)
  }

  // A theme raised once is listed with its point instead.
  private mutating func layOutQuotes(
    of group: Report.Group, _ name: String, _ printed: inout Set<PointReference>
  ) {
    for theme in group.themes where theme.points > 1 {
      let quotes = theme.quotes.filter { printed.insert($0.reference).inserted }
      guard !quotes.isEmpty else { continue }
      document.heading(4, theme.name)
      if let meaning = meanings[theme.id] { document.paragraph(Line(meaning)) }
      for point in quotes { quote(point, under: "\(name), \(theme.name)") }
    }
  }

  private mutating func layOutRare(
    of group: Report.Group, under heading: Anchor, _ name: String,
    _ printed: inout Set<PointReference>
  ) {
    let once = group.rare.filter { !$0.themes.isEmpty }.map { listed -> Line in
      let themes = listed.themes.map { names[$0] ?? $0.text }
      return "\(Wording.joined(themes)): \(words(of: listed.point, under: heading, name, &printed))"
    }
    document.list("Raised once here:", once)
    let unthemed = group.rare.filter(\.themes.isEmpty)
    var items = unthemed.prefix(Self.mostListed).map {
      words(of: $0.point, under: heading, name, &printed)
    }
    items += more(unthemed.count - items.count)
    document.list("Under no theme:", items)
  }

  /// Says where those are that a list has no room for.
  func more(_ count: Int) -> [Line] {
    count > 0 ? [Line("\(count) more, each among all points at the end of the report.")] : []
  }

  // A point stands in full once a group; after that its reference leads to it.
  private mutating func words(
    of point: QuotedPoint, under heading: Anchor, _ name: String,
    _ printed: inout Set<PointReference>
  ) -> Line {
    guard printed.insert(point.reference).inserted else {
      return "as above (\(pointer(to: point)))"
    }
    return line(point, under: heading, name)
  }

  private mutating func layOutDissent(
    of group: Report.Group, under heading: Anchor, _ name: String,
    _ printed: inout Set<PointReference>
  ) {
    let above = group.dissent.filter { printed.contains($0.point.reference) }
    let others = group.dissent.filter { !printed.contains($0.point.reference) }
    var items: [Line] = []
    for listed in others.prefix(Self.mostListed) {
      printed.insert(listed.point.reference)
      items.append(line(listed.point, under: heading, name))
    }
    let pointers = above.prefix(Self.mostListed).map { pointer(to: $0.point) }
    let unlisted = others.count - items.count + above.count - pointers.count
    if !pointers.isEmpty { items.append("As above: \(Line.joined(pointers, separator: "; "))") }
    items += more(unlisted)
    document.list("Against or mixed:", items)
  }

  private func figures(of question: Report.QuestionSection) -> Line {
    let tables = Wording.count(report.base.tables.count, "table")
    let points = Wording.count(question.points, "point")
    let asides = [
      question.group.parked > 0 ? "\(question.group.parked) parked" : nil,
      question.group.unthemed > 0 ? "\(question.group.unthemed) under no theme" : nil,
      Wording.minutes(question.seconds).map { "\($0) spent" },
      question.signOffs.held > 0
        ? "read back and signed off at \(Wording.count(question.signOffs.held, "table"))" : nil,
      question.signOffs.changed > 0
        ? "changed since it was signed off at \(Wording.count(question.signOffs.changed, "table"))"
        : nil,
    ].compactMap { $0 }
    let aside = asides.isEmpty ? "" : "; " + asides.joined(separator: ", ")
    return "\(points) at \(question.group.tables) of \(tables)\(aside)."
  }
}
