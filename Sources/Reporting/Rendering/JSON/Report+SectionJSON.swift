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
    return .members([
      ("id", .string(theme.id.text)), ("name", .string(theme.name)),
      ("points", .integer(theme.points)), ("base", .integer(theme.base)),
      ("tables", .integer(theme.tables)),
      ("stance", json(theme.stances)), ("sectors", json(theme.sectors)),
      ("sectorsHeard", .integer(theme.sectors.heard)), ("byPerson", .integer(theme.byPerson)),
      ("byMachineOnly", .integer(theme.byMachineOnly)),
      ("quotes", .array(theme.quotes.map { .members(members(of: $0)) })),
    ])
  }

  func json(_ stances: StanceSplit) -> JSONValue {
    .members([
      ("for", .integer(stances.supporting)), ("against", .integer(stances.against)),
      ("mixed", .integer(stances.mixed)), ("none", .integer(stances.unstated)),
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
    .members(
      [
        ("id", .string(question.id.text)), ("number", .text(question.number)),
        ("parent", .text(question.parent?.text)), ("text", .string(question.text)),
        ("signedOff", .integer(question.signOffs.held)),
        ("changedSince", .integer(question.signOffs.changed)),
      ] + figures(of: question.group))
  }

  func figures(of group: Group) -> [(String, JSONValue)] {
    [
      ("points", .integer(group.points)), ("parked", .integer(group.parked)),
      ("tables", .integer(group.tables)), ("stance", json(group.stances)),
      ("themes", .array(group.themes.map(json))), ("unthemed", .integer(group.unthemed)),
      ("rare", .array(group.rare.map(json))), ("dissent", .array(group.dissent.map(json))),
    ]
  }

  private func json(_ listed: ListedPoint) -> JSONValue {
    .members(members(of: listed.point) + [("themes", .texts(listed.themes.map(\.text)))])
  }

  /// What may not be shown is the text that stands for it.
  func json(_ figures: SectorFigures) -> JSONValue {
    let entries = figures.entries.map { ($0.sector.rawValue, json($0.points)) }
    let unstated = figures.unstated == .exact(0) ? [] : [("unstated", json(figures.unstated))]
    return .members(entries + unstated)
  }

  func json(_ figure: SectorFigure) -> JSONValue {
    if case .exact(let count) = figure { .integer(count) } else { .string(figure.text) }
  }

  func members(of point: QuotedPoint) -> [(String, JSONValue)] {
    [
      ("text", .string(point.text)), ("voice", .string(point.voice.rawValue)),
      ("stance", .string(point.stance.rawValue)), ("who", .text(point.who)),
      ("votes", .integer(point.votes)), ("session", .string(point.session.text)),
      ("file", .string(point.file)), ("feedback", .string(point.feedback.text)),
    ]
  }
}
