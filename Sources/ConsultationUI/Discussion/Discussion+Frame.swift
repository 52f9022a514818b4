internal import ConsultationModel
internal import TerminalCanvas

extension Discussion {
  func draw(on frame: inout Frame, status: Status?) {
    let layout = DiscussionLayout(size: frame.size)
    let bottom = bottomRows(layout)
    drawHeader(layout, on: &frame)
    let body = layout.body(bottomRows: bottom)
    if layout.showsPropositions {
      drawPropositions(in: body.left(layout.propositionsWidth - 2), on: &frame)
    }
    let middle = body.droppingLeft(max(1, layout.propositionsWidth))
      .droppingRight(layout.showsEvidence ? layout.evidenceWidth + 1 : 1)
    drawQuestionAndPoints(in: middle, isListed: layout.showsPropositions, on: &frame)
    if layout.showsEvidence { drawEvidence(in: body.right(layout.evidenceWidth), on: &frame) }
    drawBottom(from: frame.size.rows - bottom, layout, status, on: &frame)
  }

  /// A rule, the entry, the fields where they are open, a line of answer, and the keys.
  private func bottomRows(_ layout: DiscussionLayout) -> Int {
    let entryRows = entry.rowsNeeded(width: layout.entryWidth, limit: layout.entryRows)
    let fields = field == nil ? 0 : PointField.allCases.count
    return 1 + failureLines(layout).count + entryRows + fields + (field == nil ? 1 : 0) + 1
  }

  private func drawHeader(_ layout: DiscussionLayout, on frame: inout Frame) {
    frame.horizontalRule(row: 1)
    let header = DiscussionHeader(self)
    let right = header.right(columns: frame.size.columns)
    let start = frame.write(
      right, endingAt: frame.size.columns - 1, row: 0,
      style: saving.isFailed ? .bad : header.isLate ? .warning : .plain)
    let left = header.left(columns: max(0, start - 3))
    frame.write(" " + left, at: Point(row: 0, column: 0), style: .strong)
  }

  private func drawPropositions(in room: Rect, on frame: inout Frame) {
    let coverage = coverage
    for (index, proposition) in guide.propositions.enumerated() where index < room.rows {
      let isHere = stop.place?.proposition == proposition.id
      let row = room.row + index
      frame.write(isHere ? "▸" : " ", at: Point(row: row, column: 1), style: .accent)
      frame.write(
        proposition.shortName, at: Point(row: row, column: 3), style: isHere ? .strong : .plain,
        width: 16)
      frame.write(
        dots(proposition, coverage), at: Point(row: row, column: 20), width: room.endColumn - 19)
    }
    let row = room.row + guide.propositions.count
    guard guide.propositions.count < room.rows else { return }
    let isHere = stop == .parked
    frame.write(isHere ? "▸" : " ", at: Point(row: row, column: 1), style: .accent)
    frame.write("Parked", at: Point(row: row, column: 3), style: isHere ? .strong : .plain)
    frame.write("\(coverage.parked)", endingAt: room.columns, row: row, style: .quiet)
  }

  /// A dot for each question, filled where something was said and reversed where we are; then
  /// the points of the proposition.
  func dots(_ proposition: Proposition, _ coverage: Coverage) -> [Segment] {
    var points = 0
    var dots = guide.askedQuestions.map { asked in
      let place = Place(proposition: proposition.id, question: asked.question.id)
      let count = coverage[place].points
      points += count
      let style: Style = stop == .place(place) ? .selected : count > 0 ? .accent : .quiet
      return Segment(count > 0 ? "●" : "○", style)
    }
    dots.append(Segment(" \(points)", .quiet))
    return dots
  }

  private func drawEvidence(in room: Rect, on frame: inout Frame) {
    frame.verticalRule(column: room.column, from: room.row, rows: room.rows)
    let column = room.droppingLeft(2).droppingRight(1)
    let cards = stop.place.map(guide.cards(for:)) ?? guide.cards
    var lines: [Segment] = []
    for card in cards where lines.count < column.rows {
      lines += card.lines(width: column.columns) + [Segment("")]
    }
    for (index, line) in lines.prefix(column.rows).enumerated() {
      frame.write(
        [line], at: Point(row: column.row + index, column: column.column), width: column.columns)
    }
  }
}

extension Discussion.Saving {
  var isFailed: Bool {
    if case .failed = self { return true }
    return false
  }
}
