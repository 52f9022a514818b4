internal import ConsultationModel
internal import TerminalCanvas

/// The words for one change: a line in the list, and what was before and after.
struct ChangeText {
  private let change: Change
  private let people: [Stakeholder.ID: String]

  /// `people` has what those who are named by their ids are called.
  init(_ change: Change, people: [Stakeholder.ID: String] = [:]) {
    self.change = change
    self.people = people
  }

  /// `07-04 14:05  Ann           the vote · Full fibre must reach…`
  var line: String {
    let day = change.at.date.description.dropFirst(5)
    let who = DisplayText.padded(change.by.isEmpty ? "-" : change.by, to: 14)
    let text =
      change.points.first?.after.text ?? change.table?.after ?? change.sitting?.words.first ?? ""
    return "\(day) \(change.at.clock)  \(who)  \(change.sentence) · \(text)"
  }

  func details(_ guide: Guide) -> [Segment] {
    let who = change.by.isEmpty ? "Somebody" : change.by
    let head = Segment(
      "\(change.at.date) \(change.at.clock), \(who): \(change.sentence)", .strong)
    let table = change.table.map { [Segment("Table \($0.before), now \($0.after)")] } ?? []
    let sitting = (change.sitting?.words ?? []).map { Segment($0) }
    return [head] + table + sitting + change.points.prefix(8).flatMap { details($0, guide) }
      + (change.points.count > 8 ? [Segment("… and \(change.points.count - 8) more", .quiet)] : [])
  }

  private func details(_ point: PointChange, _ guide: Guide) -> [Segment] {
    guard let before = point.before else {
      return [Segment("+ \(point.after.text)", .good)] + [
        Segment(place(point.after, guide), .quiet)
      ]
    }
    let facts = zip(facts(before, guide), facts(point.after, guide)).filter { $0 != $1 }
    let text = before.text == point.after.text ? [Segment(point.after.text)] : []
    return text
      + facts.flatMap { [Segment("- \($0)", .bad), Segment("+ \($1)", .good)] }
  }

  private func facts(_ point: Feedback, _ guide: Guide) -> [String] {
    [
      point.text, place(point, guide), point.isWithdrawn ? "withdrawn" : "not withdrawn",
      counted(point.votes, "vote"), "stance: \(point.stance.rawValue)",
      "voice: \(point.voice.rawValue)", "attribution: \(point.attribution.rawValue)",
      "themes: \(point.themes.map { "#\($0.text)" }.joined(separator: " "))",
      "partners: \(point.partners.joined(separator: ", "))",
      "sector: \(point.sector?.name ?? "none")",
      "speaker: \(point.stakeholder.map { people[$0] ?? $0.text } ?? "none")",
      point.objection.isEmpty ? "no objection" : "objection: \(point.objection)",
      point.triage.isDone ? point.triage.words : "nothing said of what becomes of it",
      point.round.map { "round \($0)" } ?? "no round",
    ]
  }

  private func place(_ point: Feedback, _ guide: Guide) -> String {
    let place = point.place.map { guide.name(of: .place($0)) } ?? "no question"
    return point.isParked ? "parked (\(place))" : place
  }
}

extension SittingChange {
  /// What changed, a line each.
  fileprivate var words: [String] {
    let end = plan.flatMap { plan in
      plan.before.end == plan.after.end
        ? nil : plan.after.end.map { "ends at \($0.clock)" } ?? "no end"
    }
    let times = plan.flatMap { $0.before.seconds == $0.after.seconds ? nil : "times planned" }
    let round = plan.flatMap { plan in
      plan.before.rounds == plan.after.rounds
        ? nil
        : plan.after.rounds.isEmpty ? "no rounds" : "round \(plan.after.rounds.count)"
    }
    return [end, times, round].compactMap { $0 } + signed.map { "signed off \($0.words)" }
      + unsigned.map { "not signed off \($0.words)" } + arrived.map { "here: \($0.label)" }
      + left.map { "away: \($0.label)" }
  }
}
