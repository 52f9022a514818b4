internal import ConsultationModel

/// Voting by dots, a line for each dot.
extension Linear {
  mutating func dots(_ command: LinearCommand, _ rest: String, _ moment: Moment) -> Turn {
    switch command {
    case .count: return ask(moment) { $0.countDots(moment) }
    case .dot, .undot: return move(rest, puts: command == .dot, moment)
    default: break
    }
    switch rest.lowercased() {
    case "": return Turn(lines: dotLines())
    case "show", "hide":
      let isHidden = rest.lowercased() == "hide"
      var turn = ask(moment) {
        $0.changeDots {
          $0.isHidden = isHidden
          return ""
        }
      }
      turn.lines += dotLines()
      return turn
    default: return ask(moment) { $0.giveDots(rest) }
    }
  }

  private mutating func move(_ rest: String, puts: Bool, _ moment: Moment) -> Turn {
    guard let discussion else { return Turn() }
    if listed.isEmpty { listed = discussion.pointsHere.map(\.id) }
    if named.isEmpty { named = DotsScreen().voters(discussion).map(\.id) }
    let numbers = rest.split(separator: " ").compactMap { Int($0) }
    guard numbers.count == 2, named.indices.contains(numbers[0] - 1),
      listed.indices.contains(numbers[1] - 1),
      let voter = discussion.session.stakeholder(named[numbers[0] - 1])
    else {
      return Turn(
        lines: ["Say who and which point by their numbers: /dots has the one, /list the other."])
    }
    let point = listed[numbers[1] - 1]
    guard let index = discussion.session.index(of: point),
      case let standing = discussion.session.feedback[index], !standing.isParked,
      !standing.isWithdrawn
    else { return Turn(lines: ["A point that is parked or withdrawn takes no dots."]) }
    var turn = ask(moment) { $0.moveDot(of: voter, on: point, puts: puts) }
    if let vote = self.discussion?.session.dotVote {
      turn.lines.append("\(voter.label): \(vote.left(for: voter.id)) of \(vote.each) dots left.")
    }
    return turn
  }

  private mutating func dotLines() -> [String] {
    guard let discussion else { return [] }
    let vote = discussion.session.dotVote ?? DotVote()
    let voters = DotsScreen().voters(discussion)
    named = voters.map(\.id)
    guard !voters.isEmpty else { return ["Nobody is noted yet: /here Jo Bell, Sage/business"] }
    let people = voters.enumerated().map { index, person in
      "\(index + 1). \(person.label): \(vote.left(for: person.id)) of \(vote.each) dots left"
    }
    guard !vote.isHidden else { return people + ["Totals are hidden until /count; /dots show."] }
    return people
      + discussion.pointsHere.filter { vote.total(on: $0.id) > 0 }.map { point in
        "\(counted(vote.total(on: point.id), "dot")): \(point.text.inOneLine)"
      }
  }
}
