import ConsultationModel
import ConsultationUI
import TerminalCanvas

extension Codebook {
  /// Themes with terms that the stage's machine looks for.
  static let fixture = Codebook(
    id: "fixture", name: "Fixture",
    themes: [
      Theme(
        id: "full-fibre", name: "Full fibre and broadband",
        description: "Fixed broadband coverage and speed.", terms: ["fibre", "exchange"]),
      Theme(id: "rural-coastal", name: "Rural and coastal places", terms: ["rural", "village"]),
      Theme(id: "finance", name: "Finance and funding", terms: ["fund"]),
      Theme(
        id: "digital-skills", name: "Digital and data skills", description: "Training, shortages.",
        terms: ["skill"]),
    ])
}

extension Session {
  /// Points of which the machine knows some, and one none.
  static func said(_ texts: [(Stance, String)], table: String = "3", id: String = "1") -> Session {
    var session = Session(
      id: Session.ID("01930000-0000-7000-8000-00000000000\(id)"), guide: Guide.fixture.reference,
      title: "Digital", date: CalendarDate("2019-07-04")!, table: table,
      feedback: texts.enumerated().map { index, said in
        var point = Feedback(
          id: Feedback.ID("point-\(id)-\(index)"),
          place: Place(proposition: "infrastructure", question: "scale"), text: said.1,
          takenAt: Timestamp(rfc3339: "2019-07-04T14:02:00+01:00")!)
        point.stance = said.0
        return point
      })
    session.noteTaker = "Ann"
    return session
  }

  static let talk = said([
    (.supporting, "Full fibre must reach rural Northumberland"),
    (.against, "Nobody funds the last village"),
    (.unstated, "The exchange in Alston is full"),
    (.mixed, "Fibre skills are scarce"),
    (.unstated, "The room was too warm"),
  ])
}

extension Stage {
  /// The list of themes over five points of one table.
  static func themes(
    columns: Int = 80, rows: Int = 24, prepare: (inout Stage) -> Void = { _ in }
  ) -> Stage {
    var stage = Stage(columns: columns, rows: rows)
    stage.put(.talk)
    prepare(&stage)
    stage.press(.character("t"))
    return stage
  }

  /// The same with a coder who has given her name.
  static func coding(columns: Int = 80, rows: Int = 24) -> Stage {
    var stage = themes(columns: columns, rows: rows)
    stage.press(.character("i"), .enter)
    return stage
  }

  /// What Ann's log holds of the point of that number.
  func coded(_ number: Int) -> PointCoding {
    let log = logs["Ann"] ?? Codings(coder: "Ann")
    return codebook.current(
      log[PointReference(session: Session.talk.id, feedback: Feedback.ID("point-1-\(number)"))])
  }

  func themed(_ scope: ReportScope) -> ThemedMaterial {
    let sessions = disk.sorted { $0.key < $1.key }.map(\.value)
    let points = sessions.flatMap { session in
      session.feedback.map { point in
        ThemedPoint(
          point, in: session.id, origin: ThemedPoint.Origin(session), place: "Q1 of Infrastructure",
          suggestions: Self.suggestions(point.text, codebook))
      }
    }
    var material = ThemedMaterial(
      points: points, codebook: codebook,
      codings: logs.sorted { $0.key < $1.key }.map(\.value), cut: 0.5, method: "stage 1")
    material.likelyCoder = "Ann"
    let alike = Dictionary(grouping: points) { $0.feedback.text.lowercased() }
    material.copies = alike.values.map { $0.map(\.reference) }.filter { $0.count > 1 }
    material.earlier = earlierRun
    return material
  }

  /// Each theme of the codebook as the register answers it.
  var decisionsMaterial: DecisionsMaterial {
    let points = themed(.everySession).points
    let listings = codebook.themes.map { theme in
      DecisionListing(
        of: .theme(theme.id), name: theme.name,
        points: points.count { $0.suggestions.contains { $0.theme == theme.id } },
        response: register[.theme(theme.id)], earlier: register.earlier(.theme(theme.id)))
    }
    return DecisionsMaterial(base: points.count, listings: listings, author: "ann")
  }

  func tried(_ codebook: Codebook, _ theme: Theme.ID) -> Event {
    let points = disk.values.flatMap { session in
      session.feedback.map { (PointReference(session: session.id, feedback: $0.id), $0.text) }
    }
    let holds = { (text: String, codebook: Codebook) in
      Self.suggestions(text, codebook).contains { $0.theme == theme && $0.probability >= 0.5 }
    }
    return .codebookTried(
      TriedCodebook(
        theme: theme, codebook: codebook,
        gained: points.filter { holds($0.1, codebook) && !holds($0.1, self.codebook) }.map(\.0),
        lost: points.filter { !holds($0.1, codebook) && holds($0.1, self.codebook) }.map(\.0)))
  }

  /// The first term of a theme makes it likely, any other just likely enough.
  private static func suggestions(_ text: String, _ codebook: Codebook) -> [SuggestedTheme] {
    codebook.themes.compactMap { theme in
      let lowered = text.lowercased()
      guard !theme.exclude.contains(where: lowered.contains),
        let term = theme.terms.first(where: lowered.contains),
        let found = lowered.firstRange(of: term)
      else { return nil }
      let start = lowered.utf8.distance(from: lowered.startIndex, to: found.lowerBound)
      let reason = SuggestedTheme.Reason(
        "'\(term)' is a term of it", ranges: [start..<start + term.utf8.count])
      return SuggestedTheme(
        theme.id, probability: term == theme.terms.first ? 0.9 : 0.6, reasons: [reason])
    }.sorted { ($1.probability, $0.theme) < ($0.probability, $1.theme) }
  }
}
