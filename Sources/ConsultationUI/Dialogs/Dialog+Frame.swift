internal import TerminalCanvas

extension Dialog {
  /// Draws the dialog over the middle of the screen below it.
  func draw(on frame: inout Frame) {
    let width = DialogLayout.width(in: frame.size)
    let question = DisplayText.wrapped(words.question, width: width - 4)
    let rows = question.count + contentRows(in: frame.size) + 4
    let outer = frame.bounds.centred(Size(columns: width, rows: rows))
    frame.cursor = nil
    let room = frame.box(outer, title: title)
    for (index, line) in question.enumerated() {
      frame.write(line, at: Point(row: room.row + index, column: room.column), width: room.columns)
    }
    drawContent(in: room.droppingTop(question.count).droppingBottom(2), on: &frame)
    drawAnswers(row: room.endRow - 1, in: room, on: &frame)
  }

  private func contentRows(in size: Size) -> Int {
    switch self {
    case .prompt(let prompt): prompt.rows(in: size)
    case .passphrase: 1
    case .move(let move): min(move.names.count, DialogLayout.listRows(in: size))
    case .pickTheme: min(12, DialogLayout.listRows(in: size)) + 2
    default: 0
    }
  }

  private func drawContent(in room: Rect, on frame: inout Frame) {
    switch self {
    case .prompt(let prompt):
      let line = room.top(prompt.rows(in: frame.size))
      frame.draw(prompt.editor, in: line, isFocused: true)
      if prompt.isOffered {
        let width = min(line.columns, DisplayText.width(of: prompt.editor.text))
        frame.restyle(line.top(1).left(width), .selected)
      }
    case .pickTheme(let picker): picker.draw(in: room, on: &frame)
    case .passphrase(let dialog): frame.draw(dialog.dots, in: room.top(1), isFocused: true)
    case .move(let move):
      let heights = Array(repeating: 1, count: move.names.count)
      for slot in move.list.slots(heights: heights, rows: room.rows) {
        frame.write(
          DisplayText.padded(
            (slot.isSelected ? "▸ " : "  ") + move.names[slot.item], to: room.columns),
          at: Point(row: room.row + slot.row, column: room.column),
          style: slot.isSelected ? .selected : .plain)
      }
    default: break
    }
  }

  private func drawAnswers(row: Int, in room: Rect, on frame: inout Frame) {
    let segments = answers.flatMap {
      [Segment($0.key, .strong), Segment(" \($0.label)   ", .quiet)]
    }
    frame.write(segments, at: Point(row: row, column: room.column), width: room.columns)
  }
}
