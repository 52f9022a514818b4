internal import ConsultationModel
internal import OrderedJSON
internal import Theming

extension Report {
  func json(_ proposition: PropositionSection) -> JSONValue {
    .members([
      ("id", .string(proposition.id.text)), ("name", .string(proposition.name)),
      ("questions", .array(proposition.questions.map(json))),
    ])
  }

  func json(_ theme: ThemeLine) -> JSONValue {
    let stances = theme.count.stances
    return .members([
      ("id", .string(theme.id.text)), ("name", .string(theme.name)),
      ("points", .integer(theme.points)), ("base", .integer(theme.base)),
      ("tables", .integer(theme.tables)),
      (
        "stance",
        .members([
          ("for", .integer(stances.supporting)), ("against", .integer(stances.against)),
          ("mixed", .integer(stances.mixed)), ("none", .integer(stances.unstated)),
        ])
      ),
      ("sectors", json(theme.count.sectors)), ("byPerson", .integer(theme.count.byPerson)),
      ("byMachineOnly", .integer(theme.count.byMachineOnly)),
      ("quotes", .array(theme.count.quotes.points.map { .members(members(of: $0)) })),
    ])
  }

  /// A point with the question it stands at.
  func placed(_ listed: ListedPoint) -> JSONValue {
    let place = listed.point.place
    return .members(
      members(of: listed.point) + [
        ("proposition", .text(place?.proposition.text)),
        ("question", .text(place?.question.text)),
        ("themes", .texts(listed.themes.map(\.text))),
      ])
  }

  private func json(_ question: QuestionSection) -> JSONValue {
    .members([
      ("id", .string(question.id.text)), ("number", .text(question.number)),
      ("parent", .text(question.parent?.text)), ("text", .string(question.text)),
      ("points", .integer(question.points)), ("parked", .integer(question.parked)),
      ("tables", .integer(question.tables)), ("themes", .array(question.themes.map(json))),
      ("unthemed", .integer(question.unthemed)), ("rare", .array(question.rare.map(json))),
      ("dissent", .array(question.dissent.map(json))),
    ])
  }

  private func json(_ listed: ListedPoint) -> JSONValue {
    .members(members(of: listed.point) + [("themes", .texts(listed.themes.map(\.text)))])
  }

  private func json(_ split: SectorSplit) -> JSONValue {
    let spoken = split.spoken.map { ($0.sector.rawValue, JSONValue.integer($0.points)) }
    return .members(
      spoken + (split.unstated > 0 ? [("unstated", .integer(split.unstated))] : []))
  }

  private func members(of point: QuotedPoint) -> [(String, JSONValue)] {
    [
      ("text", .string(point.text)), ("voice", .string(point.voice.rawValue)),
      ("stance", .string(point.stance.rawValue)), ("who", .text(point.who)),
      ("votes", .integer(point.votes)), ("session", .string(point.session.text)),
      ("file", .string(point.file)), ("feedback", .string(point.feedback.text)),
    ]
  }
}
