internal import ConsultationModel
internal import OrderedJSON
internal import Theming

extension Report {
  var choicesJSON: JSONValue {
    .members([
      ("audience", .string(choices.audience.rawValue)),
      ("by", .string(choices.grouping.rawValue)), ("filter", .string(choices.filter.words)),
      ("quotes", .integer(choices.quotes)), ("copies", .string(choices.copies.rawValue)),
    ])
  }

  func json(_ part: PartSection) -> JSONValue {
    .members(
      [
        ("id", .string(part.id)), ("name", .string(part.name)),
        ("description", .string(part.description)), ("of", json(part.points)),
        ("places", .array(part.places.map(json))),
      ] + (part.group.map(figures) ?? []))
  }

  private func json(_ line: PlaceLine) -> JSONValue {
    .members([
      ("proposition", .string(line.place.proposition.text)),
      ("question", .string(line.place.question.text)), ("points", .integer(line.points)),
    ])
  }

  func json(_ table: TableLine) -> JSONValue {
    let counts = themes.compactMap { theme in
      table.themes[theme.id].map { (theme.id.text, JSONValue.integer($0)) }
    }
    return .members([
      ("table", .string(table.name)), ("date", .string("\(table.date)")),
      ("points", .integer(table.points)), ("themes", .members(counts)),
    ])
  }

  func json(_ lens: LensSection) -> JSONValue {
    let lines = lens.lines.map { line in
      JSONValue.members([
        ("id", .string(line.id)), ("name", .string(line.name)),
        ("themes", .texts(line.themes.map(\.text))), ("points", .integer(line.points)),
        ("tables", .integer(line.tables)),
      ])
    }
    return .members([("name", .string(lens.name)), ("values", .array(lines))])
  }

  func json(_ quarter: Quarter) -> JSONValue {
    .members([
      ("date", .string("\(quarter.date)")), ("from", .string(quarter.clock)),
      ("points", .integer(quarter.points)),
    ])
  }

  func json(_ line: DecisionLine) -> JSONValue {
    let subject: [(String, JSONValue)] =
      switch line.subject {
      case .theme(let theme): [("theme", .string(theme.text))]
      case .point(let point):
        [
          ("session", .string(point.session.text)), ("feedback", .string(point.feedback.text)),
        ]
      }
    let response = line.response
    // Whose task it is concerns those who held the consultation.
    let owner = choices.audience == .public ? nil : response?.owner
    return .members(
      subject + [
        ("name", .string(line.name)), ("points", .integer(line.points)),
        ("disposition", .text(response?.disposition.rawValue)),
        ("reason", .text(response?.reason)), ("owner", .text(owner)),
        ("date", .text(response?.date.map { "\($0)" })),
        ("stage", .text(response?.stage?.rawValue)),
      ])
  }

  func json(_ point: ReportedPoint) -> JSONValue {
    let place = point.quoted.place
    return .members(
      members(of: point.quoted) + [
        ("proposition", .text(place?.proposition.text)),
        ("question", .text(place?.question.text)), ("table", .string(point.table)),
        ("takenAt", .string(point.takenAt.rfc3339)), ("parked", .bool(point.isParked)),
        ("sector", .text(point.sector?.rawValue)), ("partners", .texts(point.partners)),
        ("themes", .array(point.codings.map(json))),
        ("objection", .string(point.objection)),
        ("parkedFor", .string(point.triage.table)),
        ("parkedReason", .string(point.triage.reason)),
        ("round", point.round.map(JSONValue.integer) ?? .null),
      ])
  }

  private func json(_ coding: Coding) -> JSONValue {
    .members([
      ("id", .string(coding.theme.text)), ("by", .string(coding.by.rawValue)),
      ("because", .texts(coding.because)),
    ])
  }
}
