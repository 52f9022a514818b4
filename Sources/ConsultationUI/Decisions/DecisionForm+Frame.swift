internal import ConsultationModel
internal import TerminalCanvas

extension DecisionForm {
  /// Rows of the reason: a sentence or two are read whole.
  private static let reasonRows = 3

  func draw(in body: Rect, on frame: inout Frame) {
    frame.write(
      "“\(name)”", at: Point(row: body.row, column: 2), style: .strong, width: body.columns - 4)
    var row = body.row + 2
    for drawn in Field.allCases {
      draw(drawn, row: row, on: &frame)
      row += drawn == .reason ? Self.reasonRows : 1
    }
    for (index, line) in DisplayText.wrapped(field.hint, width: body.columns - 19).enumerated() {
      frame.write(line, at: Point(row: row + 1 + index, column: 18), style: .quiet)
    }
  }

  private func draw(_ drawn: Field, row: Int, on frame: inout Frame) {
    let isFocused = drawn == field
    frame.write(isFocused ? "▸" : " ", at: Point(row: row, column: 0), style: .accent)
    frame.write(
      drawn.label, at: Point(row: row, column: 2), style: isFocused ? .strong : .quiet, width: 15)
    let room = Rect(
      row: row, column: 18, rows: drawn == .reason ? Self.reasonRows : 1,
      columns: frame.size.columns - 19)
    switch drawn {
    case .disposition:
      let all = Response.Disposition.allCases
      frame.choice(
        all.map(\.name), chosen: all.firstIndex(of: disposition) ?? 0, isFocused: isFocused,
        in: room)
    case .stage:
      let all = [nil] + Response.Stage.allCases
      frame.choice(
        all.map { $0?.rawValue ?? "not said" }, chosen: all.firstIndex(of: stage) ?? 0,
        isFocused: isFocused, in: room)
    case .reason, .owner, .date: frame.draw(editors[drawn.rawValue], in: room, isFocused: isFocused)
    }
  }
}
