internal import ConsultationModel

extension Linear {
  /// Where the walk stands and what is asked.
  var placeLines: [String] {
    guard let discussion else { return [] }
    let points = counted(discussion.pointsHere.count { !$0.isWithdrawn }, "point")
    guard let place = discussion.stop.place,
      let asked = discussion.guide.askedQuestion(place.question)
    else { return ["Parked points: \(points)."] }
    let name = discussion.guide.proposition(place.proposition)?.name ?? place.proposition.text
    return [
      "\(name). Question \(asked.number) of \(discussion.guide.questions.count): "
        + "\(asked.question.text) \(points)."
    ]
  }

  mutating func lines(for command: LinearCommand, _ rest: String) -> [String] {
    guard let discussion else { return [] }
    switch command {
    case .question: return placeLines + promptLines + signOffLines
    case .list: return list(discussion.pointsHere, nothing: "There is no point here.")
    case .find: return find(rest)
    case .coverage: return coverageLines
    case .evidence:
      let cards = discussion.stop.place.map(discussion.guide.cards(for:)) ?? discussion.guide.cards
      return cards.flatMap { ["\($0.title):"] + $0.body }
    case .time: return [discussion.forecast.sentence]
    case .who: return whoLines()
    case .read: return readLines()
    case .help: return LinearCommand.allCases.map(\.help) + [Self.pointHelp]
    default: return []
    }
  }

  /// A point by its number, complete in one line.
  private mutating func list(_ points: [Feedback], nothing: String) -> [String] {
    listed = points.map(\.id)
    return points.isEmpty ? [nothing] : points.enumerated().map { "\($0 + 1). \(line(of: $1))" }
  }

  private mutating func find(_ words: String) -> [String] {
    guard var looking = discussion, !words.isEmpty else { return ["Say which words: /find rural"] }
    looking.search = words
    let found = looking.pointsHere
    listed = found.map(\.id)
    guard !found.isEmpty else { return ["No point has “\(words)”."] }
    return found.enumerated().map { index, point in
      let stop = point.isParked ? Stop.parked : point.place.map(Stop.place) ?? .parked
      return "\(index + 1). \(looking.guide.name(of: stop)): \(line(of: point))"
    }
  }

  private func line(of point: Feedback) -> String {
    guard let session = discussion?.session else { return "" }
    let who = session.stakeholder(point.stakeholder)?.label ?? point.sector?.name
    let stance = point.stance == .unstated ? nil : point.stance.rawValue
    let head = [point.takenAt.clock, who, stance].compactMap { $0 }.joined(separator: ", ")
    let text = point.spoken.inOneLine
    let tail = [
      point.themes.isEmpty ? nil : "themes \(point.themes.map(\.text).joined(separator: ", "))",
      point.votes > 0 ? counted(point.votes, "vote") : nil, point.isParked ? "parked" : nil,
      point.triage.isDone ? point.triage.words : nil,
      point.round.flatMap { $0 == session.round ? nil : "round \($0)" },
      point.isWithdrawn ? "withdrawn" : nil,
      point.objection.isEmpty ? nil : "not what was meant: \(point.objection)",
    ].compactMap { $0 }
    return "\(head): \(text)" + (tail.isEmpty ? "" : " (\(tail.joined(separator: "; ")))")
  }

  /// The line that would make the point again, to be typed anew with a change.
  func lineLines(of id: Feedback.ID, _ number: Int) -> [String] {
    guard let discussion, let index = discussion.session.index(of: id) else { return [] }
    let entry = discussion.session.entry(for: discussion.session.feedback[index])
    return ["/mend \(number) \(Shorthand.line(for: entry, people: discussion.people))"]
  }

  private var promptLines: [String] {
    let question = discussion?.stop.place.flatMap {
      discussion?.guide.askedQuestion($0.question)?.question
    }
    return question?.prompts.map { "Try: \($0)" } ?? []
  }

  private var signOffLines: [String] {
    guard let discussion, let place = discussion.stop.place else { return [] }
    switch discussion.session.signOffState(of: place) {
    case .none: return []
    case .holds(let signOff): return ["Signed off \(signOff.words)."]
    case .broken(let signOff): return ["Changed since it was signed off \(signOff.words)."]
    }
  }

  private var coverageLines: [String] {
    guard let discussion else { return [] }
    let guide = discussion.guide
    let rows = guide.walk.map { place in
      let entry = discussion.coverage[place]
      let points = entry.points == 0 ? "no point" : counted(entry.points, "point")
      let minutes = entry.seconds == 0 ? "" : ", \(Duration.minutes(entry.seconds))"
      return "\(guide.fullName(of: place)): \(points)\(minutes)"
    }
    return rows + ["Parked: \(discussion.coverage.parked)"]
  }

  /// What was said in the last round that ended; in a sitting without rounds, so far.
  var roundLines: [String] {
    guard let discussion else { return [] }
    let shown = RoundScreen().shown(discussion.session)
    let summary = RoundSummary(of: discussion.session, round: shown, guide: discussion.guide)
    return summary.lines(discussion, width: .max).map(\.text.trimmed).filter { !$0.isEmpty }
  }

  private mutating func whoLines() -> [String] {
    guard let discussion else { return [] }
    let people = discussion.peopleAtTheTable
    named = people.map(\.stakeholder.id)
    guard !people.isEmpty else { return ["Nobody is noted yet: /here Jo Bell, Sage/business"] }
    return people.enumerated().map { index, heard in
      let sector = heard.stakeholder.sector.map { ", \($0.name)" } ?? ""
      let state =
        heard.stakeholder.isAway
        ? "away" : heard.points == 0 ? "not heard yet" : counted(heard.points, "point")
      return "\(index + 1). \(heard.stakeholder.label)\(sector): \(state)"
    }
  }

  private mutating func readLines() -> [String] {
    guard let discussion, let place = discussion.stop.place else {
      return ["Parked points are not read back."]
    }
    let points = discussion.session.pointsToRead(at: place)
    listed = points.map(\.id)
    guard !points.isEmpty else { return ["There is no point to read back here."] }
    return points.enumerated().map { "\($0 + 1). \(line(of: $1))" }
      + (signOffLines.isEmpty ? ["Not signed off yet: /sign 8, or /sign and names."] : signOffLines)
  }

  var historyLines: [String] {
    guard let discussion else { return [] }
    let changes = discussion.history.changes.suffix(20).reversed()
    return changes.isEmpty ? ["Nothing has been changed yet."] : changes.map { ChangeText($0).line }
  }
}
