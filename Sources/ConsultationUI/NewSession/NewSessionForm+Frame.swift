internal import ConsultationModel
internal import TerminalCanvas

extension NewSessionForm {
  func draw(on frame: inout Frame) {
    frame.title("summit · New session")
    for field in Field.allCases { draw(field, on: &frame) }
    let hintRow = 3 + Field.allCases.count + 1
    for (index, line) in DisplayText.wrapped(field.hint, width: frame.size.columns - 16)
      .enumerated()
    {
      frame.write(line, at: Point(row: hintRow + index, column: 15), style: .quiet)
    }
    let isLast = field == Field.allCases.last
    frame.footer(
      Self.bindings.footer().map { item in
        item.label == "next field" && isLast ? FooterItem(key: item.key, label: "begin") : item
      }, row: frame.size.rows - 1)
  }

  private func draw(_ drawn: Field, on frame: inout Frame) {
    let row = 3 + drawn.rawValue
    let isFocused = drawn == field
    frame.write(isFocused ? "▸" : " ", at: Point(row: row, column: 0), style: .accent)
    frame.write(
      drawn.label, at: Point(row: row, column: 2), style: isFocused ? .strong : .quiet, width: 12)
    let room = Rect(row: row, column: 15, rows: 1, columns: frame.size.columns - 16)
    switch drawn {
    case .guide: drawChoice(guides.map(\.title), guideIndex, isFocused, in: room, on: &frame)
    case .attribution:
      let index = Attribution.allCases.firstIndex(of: attribution) ?? 0
      drawChoice(Attribution.allCases.map(\.rawValue), index, isFocused, in: room, on: &frame)
    case .sealing: drawChoice(["no", "yes"], isSealed ? 1 : 0, isFocused, in: room, on: &frame)
    default:
      frame.draw(editors[drawn.rawValue], in: room, isFocused: isFocused)
      if drawn == .table, isFocused, isTableOffered {
        frame.restyle(room.top(1).left(DisplayText.width(of: self[.table])), .selected)
      }
    }
  }

  private func drawChoice(
    _ choices: [String], _ chosen: Int, _ isFocused: Bool, in room: Rect, on frame: inout Frame
  ) {
    frame.choice(choices, chosen: chosen, isFocused: isFocused, in: room)
  }
}

extension Frame {
  /// An editor with as many rows as there is room; the cursor stands in it where it has the keys.
  mutating func draw(_ editor: TextEditor, in room: Rect, isFocused: Bool) {
    let layout = editor.layout(width: max(2, room.columns), maxRows: room.rows)
    for (index, line) in layout.lines.enumerated() {
      write(line, at: Point(row: room.row + index, column: room.column), width: room.columns)
    }
    guard isFocused else { return }
    cursor = Point(
      row: room.row + layout.cursor.row, column: room.column + layout.cursor.column)
  }

  /// Choices side by side, the chosen one in brackets; scrolled so that it is in view.
  mutating func choice(_ choices: [String], chosen: Int, isFocused: Bool, in room: Rect) {
    var segments = choices.enumerated().map { index, choice in
      index == chosen
        ? Segment("‹\(choice)› ", isFocused ? .selected : .strong) : Segment(" \(choice)  ", .quiet)
    }
    let width = { (some: ArraySlice<Segment>) in
      some.reduce(0) { $0 + DisplayText.width(of: $1.text) }
    }
    var dropped = 0
    while dropped < chosen, width(segments[dropped...chosen]) > room.columns { dropped += 1 }
    segments.removeFirst(dropped)
    write(segments, at: room.origin, width: room.columns)
  }
}
