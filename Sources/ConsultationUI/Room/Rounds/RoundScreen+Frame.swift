internal import ConsultationModel
internal import TerminalCanvas

extension RoundScreen {
  func draw(on frame: inout Frame, _ discussion: Discussion) {
    let session = discussion.session
    let now = session.round.map { "round \($0) is under way" } ?? "no rounds yet"
    frame.title("summit · Rounds · Table \(session.table)", right: now)
    let room = frame.bounds.droppingTop(2).droppingBottom(2).inset(columns: 2)
    let lines = Self.lines(of: shown(session), discussion, width: room.columns, rows: room.rows)
    for (index, line) in lines.prefix(room.rows).enumerated() {
      frame.write(
        [line], at: Point(row: room.row + index, column: room.column), width: room.columns)
    }
    frame.footer(Self.bindings.footer(), row: frame.size.rows - 1)
  }

  /// As many of the best points as one screen has room for.
  private static func lines(
    of round: Int, _ discussion: Discussion, width: Int, rows: Int
  ) -> [Segment] {
    var lines: [Segment] = []
    for quotes in [3, 2, 1, 0] {
      let summary = RoundSummary(
        of: discussion.session, round: round, guide: discussion.guide, quotes: quotes)
      lines = summary.lines(discussion, width: width)
      if lines.count <= rows { return lines }
    }
    // A question a line; where even that is too much, it says so.
    lines = lines.filter { !$0.text.isEmpty }
    guard lines.count > rows else { return lines }
    let left = lines.count - (rows - 1)
    return lines.prefix(rows - 1)
      + [Segment("… and \(counted(left, "more question")) with points", .quiet)]
  }
}

extension RoundSummary {
  /// Complete in a few lines, the questions in their order.
  func lines(_ discussion: Discussion, width: Int) -> [Segment] {
    let session = discussion.session
    let name = session.round == nil ? "So far" : "Round \(number)"
    let aside = parked == 0 ? "" : ", \(parked) of them parked"
    let head = Segment("\(name): \(counted(points, "point"))\(aside).", .strong)
    let hosts =
      session.plan.rounds.indices.contains(number - 1)
      ? session.plan.rounds[number - 1].host : ""
    let host = hosts.isEmpty ? [] : [Segment("Stayed from the round before: \(hosts)", .quiet)]
    guard !entries.isEmpty else {
      return [head] + host + [Segment("Nothing was said to any question.", .quiet)]
    }
    return [head] + host
      + entries.flatMap { entry in
        [Segment("")] + [Segment(entry.headline(discussion.guide), .accent)]
          + entry.best.flatMap { $0.summaryLines(session, width: width) }
      }
  }
}

extension RoundSummary.Entry {
  fileprivate func headline(_ guide: Guide) -> String {
    let sides = [(supporting, "for"), (against, "against"), (mixed, "mixed")].filter { $0.0 > 0 }
      .map { "\($0) \($1)" }
    return ([guide.fullName(of: place), counted(points, "point")] + sides).joined(separator: " · ")
  }
}

extension Feedback {
  fileprivate func summaryLines(_ session: Session, width: Int) -> [Segment] {
    let words = voice == .verbatim ? "“\(text.inOneLine)”" : text.inOneLine
    let votes = votes > 0 ? "  (\(counted(votes, "vote")))" : ""
    let lines = DisplayText.wrapped(words + votes, width: max(8, width - 4))
    let kept =
      lines.count > 2 ? [lines[0], DisplayText.clipped(lines[1] + " …", to: width - 4)] : lines
    return kept.enumerated().map { Segment(($0 == 0 ? "  · " : "    ") + $1) }
  }
}
