internal import ConsultationModel
internal import Theming

extension Report {
  var coverageSheet: ExcelSheet {
    let rows = propositions.flatMap { proposition in
      proposition.questions.map { question -> [ExcelSheet.Cell] in
        [
          .text(proposition.name), .text(question.label), .text(question.text),
          .number(question.points), .number(question.group.tables),
          .number(question.group.parked), .number(question.seconds),
        ]
      }
    }
    return ExcelSheet(
      name: "Coverage",
      columns: [
        .init(name: "Proposition", width: 40), .init(name: "Question", width: 10),
        .init(name: "Text", width: 60, wraps: true), .init(name: "Points", width: 10),
        .init(name: "Tables", width: 10), .init(name: "Parked", width: 10),
        .init(name: "Seconds", width: 10),
      ], rows: rows)
  }

  var asksSheet: ExcelSheet {
    let lists = [
      ("Ask of government", asks), ("Role of regional partners", regionalRoles),
      ("Partners outside", outsidePartnerPoints), ("Parked", parked),
    ]
    let names = Dictionary(uniqueKeysWithValues: propositions.map { ($0.id, $0.name) })
    let rows = lists.flatMap { kind, points in
      points.map { listed -> [ExcelSheet.Cell] in
        let point = listed.point
        return [
          .text(kind),
          .text(point.place.map { names[$0.proposition] ?? $0.proposition.text } ?? ""),
          .text(point.text), .text(point.who ?? ""), .text(point.voice.rawValue),
          .text(point.stance.rawValue), .number(point.votes),
          .text(listed.themes.map(\.text).joined(separator: ";")), .text(point.session.text),
          .text(point.feedback.text),
        ]
      }
    }
    return ExcelSheet(
      name: "Asks, roles and parked",
      columns: [
        .init(name: "Kind", width: 22), .init(name: "Proposition", width: 40),
        .init(name: "Text", width: 60, wraps: true), .init(name: "Who", width: 28),
        .init(name: "Voice", width: 12), .init(name: "Stance", width: 10),
        .init(name: "Votes", width: 8), .init(name: "Themes", width: 30),
        .init(name: "Session", width: 20), .init(name: "Point", width: 28),
      ], rows: rows)
  }

  var partnersSheet: ExcelSheet {
    ExcelSheet(
      name: "Partners",
      columns: [
        .init(name: "Partner", width: 40), .init(name: "Points", width: 10),
        .init(name: "Tables", width: 10), .init(name: "Ids of the points", width: 60, wraps: true),
      ],
      rows: outsidePartners.map { partner in
        [
          .text(partner.name), .number(partner.points), .number(partner.tables),
          .text(partner.feedback.map(\.text).joined(separator: "; ")),
        ]
      })
  }

  var decisionsSheet: ExcelSheet {
    let isPublic = choices.audience == .public
    let rows = decisions.map { line -> [ExcelSheet.Cell] in
      let response = line.response
      return [
        .text(line.name), .number(line.points), .number(base.points),
        .text(response?.disposition.name ?? "Not answered yet"), .text(response?.reason ?? ""),
        .text(isPublic ? "" : response?.owner ?? ""), response?.date.map { .day($0) } ?? .empty,
        .text(response?.stage?.rawValue ?? ""),
      ]
    }
    return ExcelSheet(
      name: "Decisions",
      columns: [
        .init(name: "You said", width: 40, wraps: true), .init(name: "Points", width: 10),
        .init(name: "Base", width: 10), .init(name: "We decided", width: 22),
        .init(name: "Because", width: 60, wraps: true), .init(name: "Owner", width: 22),
        .init(name: "Date", width: 12), .init(name: "Stage", width: 12),
      ], rows: rows)
  }

  /// What the figures rest on, for whoever gets the workbook alone.
  var aboutSheet: ExcelSheet {
    let counts: [(String, Int)] = [
      ("Sessions", base.sessions), ("Tables", base.tables.count), ("Points", base.points),
      ("Stakeholders", base.stakeholders), ("Parked", base.parked),
      ("Withdrawn, not counted", base.withdrawn), ("Left out by the filter", base.leftOut),
      ("Counted with another point", base.copies),
      ("Under no theme", unthemed), ("Decided by coders", base.decided),
    ]
    let words: [(String, String)] =
      [
        ("Audience", choices.audience.rawValue), ("Filter", choices.filter.words),
        ("Method", howThemesWereMade),
        ("Engine", "\(ThemingEngine.name), version \(ThemingEngine.version)"),
        ("Codebooks", codebooks.map(\.id.text).joined(separator: "; ")),
      ] + caveats.map { ("To bear in mind", $0) }
      + excluded.map { ("Left out", "\($0.file): \($0.reason)") }
    let sessions = sources.map { source in
      "\(source.title), \(source.date), table \(source.table): \(source.points) points"
    }
    return ExcelSheet(
      name: "About",
      columns: [.init(name: "What", width: 26), .init(name: "Value", width: 90, wraps: true)],
      rows: [[.text("Title"), .text(title)]] + counts.map { [.text($0), .number($1)] }
        + words.filter { !$0.1.isEmpty }.map { [.text($0), .text($1)] }
        + sessions.map { [.text("Session"), .text($0)] })
  }
}
