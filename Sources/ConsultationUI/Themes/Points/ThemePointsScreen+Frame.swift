internal import ConsultationModel
internal import TerminalCanvas

extension ThemePointsScreen {
  func draw(on frame: inout Frame, _ bench: Workbench) {
    frame.title("summit · \(bench.name(of: row))", right: headline(bench))
    let body = frame.bounds.droppingTop(2).droppingBottom(2)
    if points.isEmpty {
      frame.write("No point stands here.", at: Point(row: body.row + 1, column: 3))
    } else {
      let rows = min(Self.listRows(in: frame.size), points.count)
      drawList(in: body.top(rows), bench, on: &frame)
      frame.horizontalRule(row: body.row + rows)
      let room = body.droppingTop(rows + 1).droppingLeft(2).droppingRight(2)
      selected.map { PointDetails($0, theme: theme, on: bench).draw(in: room, on: &frame) }
    }
    frame.footer(Self.bindings.footer(), row: frame.size.rows - 1)
  }

  private func headline(_ bench: Workbench) -> String {
    let marked = marks.isEmpty ? "" : "\(marks.count) marked · "
    let who = bench.coder.map { "coder \($0) · " } ?? ""
    let decided = points.count { isSettled($0, on: bench) }
    return "\(marked)\(who)\(decided) of \(points.count) decided"
  }

  private func drawList(in room: Rect, _ bench: Workbench, on frame: inout Frame) {
    let heights = Array(repeating: 1, count: points.count)
    for slot in list.slots(heights: heights, rows: room.rows) {
      let reference = points[slot.item]
      let row = room.row + slot.row
      frame.write(
        line(reference, bench, isSelected: slot.isSelected), at: Point(row: row, column: 0),
        width: room.columns)
      if slot.isSelected {
        frame.restyle(Rect(row: row, column: 0, rows: 1, columns: room.columns), .selected)
      }
    }
  }

  private func line(
    _ reference: PointReference, _ bench: Workbench, isSelected: Bool
  ) -> [Segment] {
    let decider = decider(of: reference, on: bench)
    let point = bench[reference]?.point.feedback
    return [
      Segment(isSelected ? "▸" : " "), Segment(marks.contains(reference) ? "* " : "  ", .warning),
      Segment(
        DisplayText.padded(decider.label, to: 15) + " ", decider.isByPeople ? .good : .quiet),
      Segment(
        (point.map { String($0.stance.mark) } ?? " ")
          + (bench.copies[reference] == nil ? " " : "≈"),
        .quiet),
      Segment(point?.text ?? "(not gathered any more)"),
    ]
  }
}
