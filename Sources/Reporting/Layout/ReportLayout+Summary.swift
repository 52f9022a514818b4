internal import ConsultationModel
internal import Theming

extension ReportLayout {
  private static let mostThemes = 5
  private static let mostDivided = 3
  private static let mostNamed = 3

  /// A page of sentences, none of which says more than the figures in it.
  mutating func layOutSummary() {
    document.heading(2, "Summary")
    guard report.base.points > 0 else {
      return document.paragraph(
        isPart ? "No point is one of those chosen." : "No point has been made yet.")
    }
    document.list("Most widely raised, by the number of tables, then of points:", widest)
    if !report.themes.isEmpty { document.paragraph(Line(report.whoPutThemes)) }
    document.list("Where points stood on both sides:", divided)
    document.list(isPart ? "What is missing among these points:" : "What was missing:", missing)
    layOutNamed("Asks of government", report.asks, none: noAsks)
    layOutNamed(
      "On the role of regional partners", report.regionalRoles,
      none: isPart
        ? "None of these points is about the role of regional partners."
        : "Nothing was said about the role of regional partners.")
    document.paragraph(partners)
  }

  /// Whether it is about some of the points only: what isn't among them may have been said.
  private var isPart: Bool { !report.choices.filter.isEmpty }

  var noAsks: Line {
    isPart
      ? "No ask of government is among these points." : "No ask of government was made."
  }

  private var widest: [Line] {
    report.themes.prefix(Self.mostThemes).map { theme in
      let share = Wording.share(theme.points, of: theme.base, unit: " points")
      let tables = Wording.count(report.base.tables.count, "table")
      return Line("\(theme.name): \(share), at \(theme.tables) of \(tables)")
        .counting([(.theme, theme.id.text)])
    }
  }

  // Both sides must have been taken; those where the smaller side is largest come first.
  private var divided: [Line] {
    let both = report.themes.filter { $0.stances.supporting > 0 && $0.stances.against > 0 }
    let ranked = both.enumerated().sorted { left, right in
      let first = (-smallerSide(left.element), left.offset)
      return first < (-smallerSide(right.element), right.offset)
    }
    return ranked.prefix(Self.mostDivided).map { _, theme in
      let sides = "\(theme.stances.supporting) for and \(theme.stances.against) against"
      return Line("\(theme.name): \(sides), of \(Wording.count(theme.points, "point"))")
        .counting([(.theme, theme.id.text)])
    }
  }

  private func smallerSide(_ theme: Report.ThemeLine) -> Int {
    min(theme.stances.supporting, theme.stances.against)
  }

  private var missing: [Line] {
    [unanswered, unheard, unthemed].compactMap { $0 }
  }

  private var unanswered: Line? {
    let chosen = report.choices.filter.kinds
    guard chosen.isDisjoint(with: [.proposition, .question]) else { return nil }
    let questions = report.propositions.flatMap(\.questions).filter { $0.number != nil }
    let silent = questions.filter { $0.points == 0 }.count
    guard silent > 0 else { return nil }
    return
      "No point was made at \(silent) of \(questions.count) questions, counting each question of "
      + "each proposition."
  }

  private var unheard: Line? {
    guard !report.choices.filter.kinds.contains(.sector) else { return nil }
    let silent = Sector.allCases.filter { report.sectors[$0] == .exact(0) }.map(\.name)
    guard !silent.isEmpty else { return nil }
    return "No point is noted as coming from: \(Wording.joined(silent))."
  }

  private var unthemed: Line? {
    guard report.unthemed > 0 else { return nil }
    return
      "\(Wording.share(report.unthemed, of: report.base.points, unit: " points")) came under no "
      + "theme; each stands among all points."
  }

  // Those with the most votes speak for the rest; all are listed further down.
  private mutating func layOutNamed(_ heading: Line, _ points: [ListedPoint], none: Line) {
    guard !points.isEmpty else { return document.paragraph(none) }
    let ranked = points.enumerated().sorted { left, right in
      (-left.element.point.votes, left.offset) < (-right.element.point.votes, right.offset)
    }
    let shown = ranked.prefix(Self.mostNamed).map { _, listed in
      Line("\(Wording.words(listed.point, limit: 30)) (")
        + pointer(to: listed.point) + Line(")")
    }
    let few = points.count > shown.count ? ", of which these are \(shown.count)" : ""
    document.list(
      "\(heading): \(Wording.share(points.count, of: report.base.points, unit: " points"))\(few):",
      Array(shown))
  }

  private var partners: Line {
    let named = report.outsidePartners
    guard !named.isEmpty else {
      return isPart
        ? "None of these points names a partner outside the region."
        : "No partner outside the region was named."
    }
    let first = named.prefix(Self.mostThemes).map { partner in
      "\(partner.name) (\(Wording.count(partner.points, "point")))"
    }
    let more = named.count > first.count ? " and \(named.count - first.count) more" : ""
    let list = more.isEmpty ? Wording.joined(Array(first)) : first.joined(separator: ", ")
    return "Partners named: \(list)\(more)."
  }
}
