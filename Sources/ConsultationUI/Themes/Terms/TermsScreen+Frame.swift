internal import ConsultationModel
internal import TerminalCanvas

extension TermsScreen {
  func draw(on frame: inout Frame, _ bench: Workbench) {
    frame.title("summit · Terms of \(theme.name)")
    let width = frame.size.columns - 4
    var row = 2
    for line in DisplayText.wrapped(theme.description, width: width).prefix(2) {
      frame.write(line, at: Point(row: row, column: 2), style: .quiet)
      row += 1
    }
    let rows = max(1, (frame.size.rows - row - 9) / 3)
    row = draw(
      "Terms, with commas between; =word matches exactly, stem* by its beginning", terms,
      Rect(row: row, column: 2, rows: rows, columns: width), isFocused: !isInExclude, on: &frame)
    row = draw(
      "Never where these stand", exclude,
      Rect(row: row, column: 2, rows: max(1, rows / 2), columns: width), isFocused: isInExclude,
      on: &frame)
    frame.horizontalRule(row: row)
    let room = Rect(
      row: row + 1, column: 2, rows: frame.size.rows - 3 - row, columns: width)
    drawEffect(in: room, bench, on: &frame)
    frame.footer(Self.bindings.footer(), row: frame.size.rows - 1)
  }

  /// A label and the field below it; the row after them.
  private func draw(
    _ label: String, _ editor: TextEditor, _ room: Rect, isFocused: Bool, on frame: inout Frame
  ) -> Int {
    frame.write(label, at: room.origin, style: isFocused ? .accent : .quiet, width: room.columns)
    let field = Rect(
      row: room.row + 1, column: room.column, rows: room.rows, columns: room.columns)
    frame.draw(editor, in: field, isFocused: isFocused)
    return field.endRow
  }

  private func drawEffect(in room: Rect, _ bench: Workbench, on frame: inout Frame) {
    guard revised != theme else {
      frame.write(
        "Change the words: what it would do to the points is shown here.", at: room.origin,
        style: .quiet, width: room.columns)
      return
    }
    guard let effect else {
      frame.write("Working out what it would do …", at: room.origin, width: room.columns)
      return
    }
    frame.write(
      "+\(effect.gained.count) -\(effect.lost.count) points", at: room.origin,
      style: .strong, width: room.columns)
    guard !effect.gained.isEmpty || !effect.lost.isEmpty else {
      let words =
        "No point changes: meaning and what was coded count beside a term, which alone may not be "
        + "enough."
      for (index, line) in DisplayText.wrapped(words, width: room.columns).enumerated() {
        frame.write(
          line, at: Point(row: room.row + 1 + index, column: room.column), style: .quiet)
      }
      return
    }
    let lines =
      effect.gained.map { ("+ ", $0, Style.good) } + effect.lost.map { ("- ", $0, Style.bad) }
    for (index, line) in lines.prefix(room.rows - 1).enumerated() {
      let text = bench[line.1]?.point.feedback.text ?? ""
      frame.write(
        DisplayText.clipped(line.0 + text, to: room.columns),
        at: Point(row: room.row + 1 + index, column: room.column), style: line.2,
        width: room.columns)
    }
  }
}
