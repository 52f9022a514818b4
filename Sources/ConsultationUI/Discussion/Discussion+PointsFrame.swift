internal import ConsultationModel
internal import TerminalCanvas

extension Discussion {
  func drawQuestionAndPoints(in room: Rect, isListed: Bool, on frame: inout Frame) {
    let limit = max(2, room.rows / 2)
    let lines = questionLines(width: room.columns, limit: limit, isListed: isListed)
    for (index, line) in lines.prefix(room.rows).enumerated() {
      frame.write(line, at: Point(row: room.row + index, column: room.column), width: room.columns)
    }
    let rest = room.droppingTop(lines.count)
    guard rest.rows > 0 else { return }
    drawRule(row: rest.row, in: rest, on: &frame)
    drawPoints(in: rest.droppingTop(1), on: &frame)
  }

  /// The proposition, the question in full, and as many of its prompts as there is room for.
  private func questionLines(width: Int, limit: Int, isListed: Bool) -> [[Segment]] {
    guard let place = stop.place, let asked = guide.askedQuestion(place.question) else {
      return [
        [Segment("Parked points", .strong)],
        [Segment("Move one to its question with \(Self.bindings.key(.move)).", .quiet)],
        [
          Segment(
            "\(Self.bindings.key(.coverage)) and \(CoverageScreen.bindings.key(.parked)): what becomes of each.",
            .quiet)
        ],
      ]
    }
    let question = asked.question.text
    let number = asked.number + "  "
    let indent = String(repeating: " ", count: number.count)
    var lines = [nameLine(place.proposition, width: width, isListed: isListed)]
    if let parent = asked.parent.flatMap(guide.askedQuestion) {
      let text = "\(parent.number)  \(parent.question.text)"
      lines.append([Segment(DisplayText.clipped(text, to: width), .quiet)])
    }
    for (index, line) in DisplayText.wrapped(question, width: width - number.count).enumerated() {
      lines.append([Segment(index == 0 ? number : indent, .quiet), Segment(line, .strong)])
    }
    let prompts = "Try: " + asked.question.prompts.joined(separator: "  ")
    for line in DisplayText.wrapped(prompts, width: width) where lines.count < limit {
      lines.append([Segment(line, .quiet)])
    }
    return lines
  }

  /// The proposition's name; with its dots where no list beside the question shows them.
  private func nameLine(_ id: Proposition.ID, width: Int, isListed: Bool) -> [Segment] {
    guard let proposition = guide.proposition(id) else { return [] }
    guard !isListed else {
      return [Segment(DisplayText.clipped(proposition.name, to: width), .accent)]
    }
    let dots = dots(proposition, coverage)
    let room = max(0, width - dots.reduce(1) { $0 + DisplayText.width(of: $1.text) })
    return [Segment(DisplayText.padded(proposition.name, to: room) + " ", .accent)] + dots
  }

  private func drawRule(row: Int, in room: Rect, on frame: inout Frame) {
    frame.horizontalRule(row: row, from: room.column, columns: room.columns)
    let points = pointsHere
    let found = search.map { " with “\($0)”" } ?? ""
    let withdrawn = points.count { $0.isWithdrawn }
    let count =
      withdrawn == points.count ? "nothing said yet" : counted(points.count - withdrawn, "point")
    let label = count + (withdrawn > 0 ? ", \(withdrawn) withdrawn" : "") + found
    frame.write(" \(label) ", at: Point(row: row, column: room.column + 2), style: .quiet)
  }

  /// The newest points at the bottom, or those around the picked one.
  private func drawPoints(in room: Rect, on frame: inout Frame) {
    guard room.rows > 0 else { return }
    let points = pointsHere
    let visible = visibleLines(of: points, in: room)
    for (index, line) in visible.enumerated() {
      let row = room.row + index
      frame.write(line.segments, at: Point(row: row, column: room.column), width: room.columns)
      if line.isPicked {
        frame.write("▸", at: Point(row: row, column: room.column - 1), style: .accent)
        frame.restyle(
          Rect(row: row, column: room.column, rows: 1, columns: room.columns), .selected)
      }
    }
  }

  /// Lays out from the newest backwards, no further than the rows that can be seen.
  private func visibleLines(of points: [Feedback], in room: Rect) -> [PointLine] {
    let pickedIndex = points.lastIndex { $0.id == picked }
    // Two points below the picked one stay in view.
    let end = pickedIndex.map { min(points.count, $0 + 3) } ?? points.count
    let wanted = room.rows + (pickedIndex == nil ? scroll : 0)
    var lines: [PointLine] = []
    var rowsBelowPicked = 0
    for index in points[..<end].indices.reversed() {
      guard lines.count < wanted + rowsBelowPicked else { break }
      let layout = PointLayout(
        point: points[index], session: session, place: placeName(of: points[index]),
        width: room.columns, isPicked: index == pickedIndex)
      lines = layout.lines + lines
      if let pickedIndex, index > pickedIndex { rowsBelowPicked += layout.lines.count }
    }
    let hidden = pickedIndex == nil ? min(scroll, max(0, lines.count - room.rows)) : 0
    let shown = lines.dropLast(hidden).suffix(room.rows)
    let firstPicked = lines.firstIndex { $0.isPicked } ?? lines.count
    let cut = lines.count - hidden - shown.count
    // A picked point too tall for the room shows its beginning.
    return Array(firstPicked < cut ? lines[firstPicked...].prefix(room.rows) : shown)
  }
}
