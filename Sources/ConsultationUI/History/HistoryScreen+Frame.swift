internal import ConsultationModel
internal import TerminalCanvas

extension HistoryScreen {
  func draw(on frame: inout Frame) {
    frame.title("summit · History", right: changes.map { counted($0.count, "change") } ?? "")
    let body = frame.bounds.droppingTop(2).droppingBottom(2)
    if let changes, !changes.isEmpty {
      let rows = Self.listRows(in: frame.size)
      drawList(changes, in: body.top(rows), on: &frame)
      frame.horizontalRule(row: body.row + rows)
      drawSelected(in: body.droppingTop(rows + 1).inset(columns: 2), on: &frame)
    } else {
      let words = changes == nil ? "Reading the history …" : "Nothing has been changed yet."
      frame.write(words, at: Point(row: body.row + 1, column: 3))
    }
    frame.footer(
      [FooterItem(key: "Up Down", label: "pick")] + Self.bindings.footer(),
      row: frame.size.rows - 1)
  }

  private func drawList(_ changes: [Change], in room: Rect, on frame: inout Frame) {
    let heights = Array(repeating: 1, count: changes.count)
    for slot in list.slots(heights: heights, rows: room.rows) {
      let text = (slot.isSelected ? "▸ " : "  ") + ChangeText(changes[slot.item]).line
      frame.write(
        DisplayText.padded(text, to: frame.size.columns),
        at: Point(row: room.row + slot.row, column: room.column),
        style: slot.isSelected ? .selected : .plain)
    }
  }

  private func drawSelected(in room: Rect, on frame: inout Frame) {
    guard let selected else { return }
    let details = ChangeText(selected, people: people).details(guide)
    let lines = details.flatMap { detail in
      DisplayText.wrapped(detail.text, width: room.columns).map { Segment($0, detail.style) }
    }
    for (index, line) in lines.prefix(room.rows).enumerated() {
      frame.write(
        [line], at: Point(row: room.row + index, column: room.column), width: room.columns)
    }
  }
}
