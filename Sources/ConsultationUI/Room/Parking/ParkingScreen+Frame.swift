internal import ConsultationModel
internal import TerminalCanvas

extension ParkingScreen {
  private static let outcomeWidth = 24

  func draw(on frame: inout Frame, _ discussion: Discussion) {
    let points = discussion.session.parkedPoints
    let open = points.count { !$0.triage.isDone }
    frame.title(
      "summit · Parked points · Table \(discussion.session.table)",
      right: points.isEmpty ? "" : open == 0 ? "all settled" : "\(open) of \(points.count) open")
    let body = frame.bounds.droppingTop(2).droppingBottom(2)
    frame.footer(
      [FooterItem(key: "Up Down", label: "pick")] + Self.bindings.footer(),
      row: frame.size.rows - 1)
    let rowsInAll = points.map(Row.init) + discussion.handedHere.map(Row.init)
    guard !rowsInAll.isEmpty else {
      let park = Discussion.bindings.key(.park)
      frame.write(
        "No point is parked. In the discussion \(park) parks one.",
        at: Point(row: body.row + 1, column: 3), width: body.columns - 4)
      return
    }
    let rows = Self.listRows(in: frame.size)
    drawList(rowsInAll, rows, in: body, on: &frame)
    frame.horizontalRule(row: body.row + rows)
    let room = body.droppingTop(rows + 1).inset(columns: 2)
    let selected = min(list.selection, rowsInAll.count - 1)
    if points.indices.contains(selected) {
      draw(points[selected], discussion, in: room, on: &frame)
    } else {
      draw(discussion.handedHere[selected - points.count], in: room, on: &frame)
    }
  }

  /// One row of the list, of a point of our own or of another table's.
  private struct Row {
    let text: String
    let outcome: String
    let isSettled: Bool

    init(_ point: Feedback) {
      text = point.text.inOneLine
      outcome = point.triage.isDone ? point.triage.words : "open"
      isSettled = point.triage.isDone
    }

    init(_ handed: HandedPoint) {
      text = handed.text.inOneLine
      outcome = "left by table \(handed.from)"
      isSettled = false
    }
  }

  private func drawList(_ points: [Row], _ rows: Int, in room: Rect, on frame: inout Frame) {
    let width = max(10, room.columns - Self.outcomeWidth - 5)
    let heights = Array(repeating: 1, count: points.count)
    for slot in list.slots(heights: heights, rows: rows) {
      let point = points[slot.item]
      frame.write(
        (slot.isSelected ? "▸ " : "  ") + DisplayText.padded(point.text, to: width) + "  "
          + DisplayText.padded(point.outcome, to: Self.outcomeWidth) + " ",
        at: Point(row: room.row + slot.row, column: 0),
        style: slot.isSelected ? .selected : point.isSettled ? .quiet : .plain)
    }
  }

  private func draw(_ handed: HandedPoint, in room: Rect, on frame: inout Frame) {
    let lines =
      DisplayText.wrapped(handed.text, width: room.columns).map { Segment($0, .strong) }
      + [Segment("Parked at table \(handed.from), and left to this one.", .quiet)]
    for (index, line) in lines.prefix(room.rows).enumerated() {
      frame.write(
        [line], at: Point(row: room.row + index, column: room.column), width: room.columns)
    }
  }

  /// The point that is picked, as far as there is room for its words.
  private func draw(
    _ point: Feedback, _ discussion: Discussion, in room: Rect, on frame: inout Frame
  ) {
    let session = discussion.session
    let who = session.stakeholder(point.stakeholder)?.label ?? point.sector?.name
    let from = point.place.map { "parked from \(discussion.guide.fullName(of: $0))" }
    let source = [point.takenAt.clock, who, from].compactMap(\.self).joined(separator: " · ")
    let text = point.spoken
    let outcome =
      point.triage.isDone
      ? DisplayText.wrapped(point.triage.words, width: room.columns).map { Segment($0, .accent) }
      : []
    let words = DisplayText.wrapped(text, width: room.columns)
    let kept = max(1, room.rows - 1 - outcome.count)
    let cut = words.count > kept ? [Segment("…", .quiet)] : []
    let lines =
      words.prefix(words.count > kept ? kept - 1 : kept).map { Segment($0, .strong) } + cut
      + [Segment(source, .quiet)] + outcome
    for (index, line) in lines.prefix(room.rows).enumerated() {
      frame.write(
        [line], at: Point(row: room.row + index, column: room.column), width: room.columns)
    }
  }
}
