internal import ConsultationModel
internal import TerminalCanvas

extension PeopleScreen {
  func draw(on frame: inout Frame, _ discussion: Discussion) {
    let people = discussion.peopleAtTheTable
    let present = people.filter { !$0.stakeholder.isAway }
    let silent = present.count { $0.points == 0 }
    frame.title(
      "summit · Who is here · Table \(discussion.session.table)",
      right: people.isEmpty ? "" : "\(silent) of \(present.count) not heard yet")
    let body = frame.bounds.droppingTop(2).droppingBottom(2)
    let rows = Self.listRows(in: frame.size)
    if people.isEmpty {
      frame.write(
        "Nobody is noted yet: \(Self.bindings.key(.add)) adds who is at the table.",
        at: Point(row: body.row + 1, column: 3), width: body.columns - 4)
    } else {
      drawList(people, in: body.top(rows + 1), on: &frame)
    }
    frame.horizontalRule(row: body.row + rows + 1)
    drawCues(discussion, in: body.droppingTop(rows + 2).inset(columns: 2), on: &frame)
    frame.footer(
      [FooterItem(key: "Up Down", label: "pick")] + Self.bindings.footer(),
      row: frame.size.rows - 1)
  }

  private func drawList(_ people: [Cues.Heard], in room: Rect, on frame: inout Frame) {
    let width = room.columns
    let line = { (mark: String, name: String, sector: String, points: String, here: String) in
      mark + DisplayText.padded(name, to: max(13, width - 2 - 1 - 26 - 9 - 9 - 1)) + " "
        + DisplayText.padded(sector, to: 26) + DisplayText.padded(points, to: 9, alignment: .right)
        + DisplayText.padded(here, to: 9, alignment: .right) + " "
    }
    frame.write(
      line("  ", "Who", "Sector", "Points", "This Q"), at: Point(row: room.row, column: 0),
      style: .quiet)
    let heights = Array(repeating: 1, count: people.count)
    for slot in list.slots(heights: heights, rows: room.rows - 1) {
      let heard = people[slot.item]
      let person = heard.stakeholder
      let points = person.isAway ? "away" : heard.points == 0 ? "not yet" : "\(heard.points)"
      frame.write(
        line(
          slot.isSelected ? "▸ " : "  ", person.label, person.sector?.name ?? "", points,
          heard.pointsHere == 0 ? "" : "\(heard.pointsHere)"),
        at: Point(row: room.row + 1 + slot.row, column: 0),
        style: slot.isSelected
          ? .selected : person.isAway ? .quiet : heard.points == 0 ? .warning : .plain)
    }
  }

  private func drawCues(_ discussion: Discussion, in room: Rect, on frame: inout Frame) {
    let lines = discussion.cueLines.flatMap { cue in
      DisplayText.wrapped(cue.text, width: room.columns).map { Segment($0, cue.style) }
    }
    for (index, line) in lines.prefix(room.rows).enumerated() {
      frame.write(
        [line], at: Point(row: room.row + index, column: room.column), width: room.columns)
    }
  }
}

extension Discussion {
  /// The sectors that are silent here, what to ask, and where one side alone was heard.
  fileprivate var cueLines: [Segment] {
    let cues = Cues(of: session, guide: guide, at: stop.place)
    var lines: [Segment] = []
    if let place = stop.place {
      lines.append(Segment("At \(guide.fullName(of: place)):", .strong))
      if !cues.silentSectorsHere.isEmpty {
        let sectors = cues.silentSectorsHere.map(\.name).joined(separator: ", ")
        lines.append(Segment("Not heard here yet: \(sectors)", .warning))
      }
      let prompts = guide.askedQuestion(place.question)?.question.prompts ?? []
      lines += prompts.map { Segment("Try: \($0)") }
    }
    let sides = [("Only for", cues.onlyFor), ("Only against", cues.onlyAgainst)]
    return lines
      + sides.filter { !$0.1.isEmpty }.map { words, places in
        Segment("\(words): \(places.map(guide.fullName).joined(separator: "; "))", .accent)
      }
  }
}
