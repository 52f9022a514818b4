internal import ConsultationModel
internal import OrderedJSON
internal import Theming

extension Report {
  /// `docs/report-format.md` describes it and `docs/report.schema.json` holds it to that.
  var json: JSONValue {
    var members: [(String, JSONValue)] = [
      ("format", .string("summit-report")), ("version", .integer(2)), ("title", .string(title)),
    ]
    if let generatedAt { members.append(("generatedAt", .string(generatedAt.rfc3339))) }
    members += [
      ("choices", choicesJSON), ("base", baseJSON), ("sectors", json(sectors)),
      ("excluded", .array(excluded.map(json))), ("sources", .array(sources.map(json))),
      ("propositions", .array(propositions.map(json))), ("parts", .array(parts.map(json))),
      ("themes", .array(themes.map(json))), ("unthemed", .integer(unthemed)),
      ("tablesByTheme", .array(tables.map(json))), ("lenses", .array(lenses.map(json))),
      ("timeline", .array(timeline.map(json))),
      ("decisions", .array(decisions.map(json))),
      ("asks", .array(asks.map(placed))), ("regionalRoles", .array(regionalRoles.map(placed))),
      ("outsidePartners", .array(outsidePartners.map(json))),
      ("outsidePartnerPoints", .array(outsidePartnerPoints.map(placed))),
      ("parked", .array(parked.map(placed))), ("coverage", coverageJSON),
      ("method", methodJSON), ("codebook", codebookJSON),
      ("points", .array(points.map(json))),
      ("copies", .array(copies.map(json))),
    ]
    return .members(members)
  }

  private var baseJSON: JSONValue {
    .members([
      ("sessions", .integer(base.sessions)), ("tables", .integer(base.tables.count)),
      ("points", .integer(base.points)), ("stakeholders", .integer(base.stakeholders)),
      ("parked", .integer(base.parked)), ("unplaced", .integer(base.unplaced)),
      ("withdrawn", .integer(base.withdrawn)), ("decided", .integer(base.decided)),
      ("leftOut", .integer(base.leftOut)), ("copies", .integer(base.copies)),
    ])
  }

  /// A point as any other, and of which it is a copy.
  private func json(_ copy: NearCopy) -> JSONValue {
    .members([
      ("point", json(copy.point)), ("of", .string(copy.first.feedback.text)),
      ("ofSession", .string(copy.first.session.text)),
    ])
  }

  private func json(_ exclusion: Exclusion) -> JSONValue {
    .members([("file", .string(exclusion.file)), ("reason", .string(exclusion.reason))])
  }

  private func json(_ source: Source) -> JSONValue {
    .members([
      ("session", .string(source.session.text)), ("file", .string(source.file)),
      ("title", .string(source.title)), ("date", .string("\(source.date)")),
      ("table", .string(source.table)), ("noteTaker", .string(source.noteTaker)),
      ("points", .integer(source.points)),
    ])
  }

  private func json(_ partner: Partner) -> JSONValue {
    .members([
      ("name", .string(partner.name)), ("points", .integer(partner.points)),
      ("tables", .integer(partner.tables)), ("feedback", .texts(partner.feedback.map(\.text))),
    ])
  }

  private var coverageJSON: JSONValue {
    let cells = propositions.flatMap { proposition in
      proposition.questions.map { question in
        JSONValue.members([
          ("proposition", .string(proposition.id.text)), ("question", .string(question.id.text)),
          ("points", .integer(question.points)), ("tables", .integer(question.group.tables)),
          ("seconds", .integer(question.seconds)),
        ])
      }
    }
    return .array(cells)
  }

  private var methodJSON: JSONValue {
    .members([
      ("engine", .string(ThemingEngine.name)), ("version", .integer(ThemingEngine.version)),
      ("codebooks", .texts(codebooks.map(\.id.text))), ("themes", .string(howThemesWereMade)),
      ("caveats", .texts(caveats)),
    ])
  }

  private var codebookJSON: JSONValue {
    let themes = codebooks.flatMap(\.themes).uniqued(by: \.id).map { theme in
      JSONValue.members([
        ("id", .string(theme.id.text)), ("name", .string(theme.name)),
        ("description", .string(theme.description)),
      ])
    }
    return .array(themes)
  }
}
