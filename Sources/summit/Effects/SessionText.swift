internal import ConsultationModel

/// A session as lines for reading in a terminal.
struct SessionText {
  let session: Session
  /// Nil where the session's guide is not here: ids stand for names then.
  let guide: Guide?
  private let stakeholders: [Stakeholder.ID: Stakeholder]

  init(of session: Session, guide: Guide?) {
    self.session = session
    self.guide = guide
    stakeholders = session.stakeholders.reduce(into: [:]) { $0[$1.id] = $0[$1.id] ?? $1 }
  }

  var lines: [String] {
    let byPlace = Dictionary(grouping: discussed, by: \.place)
    return heading + places.flatMap { section($0, byPlace[$0] ?? []) }
      + aside("Parked") { $0.isParked && !$0.isWithdrawn }
      + aside("Withdrawn", where: \.isWithdrawn)
  }

  private var heading: [String] {
    let people = [("Facilitator", session.facilitator), ("Note-taker", session.noteTaker)]
      .filter { !$0.1.isEmpty }.map { "\($0.0): \($0.1)" }.joined(separator: ", ")
    let place = ["Table \(session.table)", session.date.longText, session.venue]
      .filter { !$0.isEmpty }.joined(separator: ", ")
    return [session.title, place, people, counts].filter { !$0.isEmpty }
  }

  private var counts: String {
    let standing = session.feedback.filter { !$0.isWithdrawn }
    return [
      standing.count.counted("point"), "\(standing.count(where: \.isParked)) parked",
      "\(session.feedback.count - standing.count) withdrawn",
      session.stakeholders.count.counted("stakeholder"),
    ].joined(separator: ", ")
  }

  /// In the guide's order, those that it doesn't know after them.
  private var places: [Place] {
    var seen: Set<Place> = []
    let used = discussed.compactMap(\.place).filter { seen.insert($0).inserted }
    let walk = guide?.walk ?? []
    let known = Set(walk)
    return walk.filter(seen.contains) + used.filter { !known.contains($0) }
  }

  private var discussed: [Feedback] {
    session.feedback.filter { !$0.isParked && !$0.isWithdrawn }
  }

  private func section(_ place: Place, _ points: [Feedback]) -> [String] {
    let proposition = guide?.proposition(place.proposition)?.name ?? place.proposition.text
    let asked = guide?.askedQuestion(place.question)
    let question = asked.map { "\($0.number). \($0.question.text)" } ?? place.question.text
    return ["", proposition, question] + points.map(line)
  }

  private func aside(_ title: String, where belongs: (Feedback) -> Bool) -> [String] {
    let lines = session.feedback.filter(belongs).map(line)
    return lines.isEmpty ? [] : ["", title] + lines
  }

  /// `  14:02  for  Jo Bell, Sage  Rural exchanges first  #full-fibre  2 votes`
  private func line(_ point: Feedback) -> String {
    let words = point.voice == .verbatim ? "“\(point.text)”" : point.text
    let marks = point.themes.map { "#\($0)" } + point.partners.map { "&\($0)" }
    let parts = [
      point.takenAt.clock, point.stance == .unstated ? "" : point.stance.rawValue,
      who(point),
      words.split(whereSeparator: \.isNewline).joined(separator: " / "),
      marks.joined(separator: " "), point.votes == 0 ? "" : point.votes.counted("vote"),
    ]
    return "  " + parts.filter { !$0.isEmpty }.joined(separator: "  ")
  }

  /// Where only the sector is known, it says who spoke.
  private func who(_ point: Feedback) -> String {
    if let label = point.stakeholder.flatMap({ stakeholders[$0] })?.label { return label }
    return point.sector.map { "(\($0.name))" } ?? ""
  }
}
