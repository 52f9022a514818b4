internal import ConsultationModel
internal import TerminalCanvas

extension EvidenceScreen {
  func draw(on frame: inout Frame) {
    frame.title(
      "summit · Evidence",
      right: countForPlace > 0
        ? "\(countForPlace) of \(cards.count) bear on this question" : "\(cards.count) cards")
    frame.write("Search:", at: Point(row: 2, column: 1), style: .quiet)
    let room = Rect(row: 2, column: 9, rows: 1, columns: frame.size.columns - 10)
    frame.draw(search, in: room, isFocused: true)
    let body = frame.bounds.droppingTop(4).droppingBottom(2)
    if body.columns >= 76 {
      drawTitles(in: body.left(30), on: &frame)
      drawCard(in: body.droppingLeft(32).droppingRight(1), on: &frame)
    } else {
      drawTitles(in: body.top(4), on: &frame)
      drawCard(in: body.droppingTop(5).inset(columns: 1), on: &frame)
    }
    frame.footer(Self.bindings.footer(), row: frame.size.rows - 1)
  }

  private func drawTitles(in room: Rect, on frame: inout Frame) {
    let found = found
    guard !found.isEmpty else {
      frame.write(
        "No card holds these words.", at: room.inset(columns: 1).origin, width: room.columns)
      return
    }
    for slot in list.slots(heights: Array(repeating: 1, count: found.count), rows: room.rows) {
      let card = found[slot.item]
      let isTied = cards.firstIndex { $0.id == card.id }.map { $0 < countForPlace } ?? false
      let text = "\(slot.isSelected ? "▸" : " ")\(isTied ? "•" : " ") \(card.title)"
      frame.write(
        DisplayText.padded(text, to: room.columns),
        at: Point(row: room.row + slot.row, column: room.column),
        style: slot.isSelected ? .selected : isTied ? .plain : .quiet)
    }
  }

  private func drawCard(in room: Rect, on frame: inout Frame) {
    guard let card = selected else { return }
    let lines = card.lines(width: room.columns)
    let first = min(scroll, max(0, lines.count - room.rows))
    for (index, line) in lines.dropFirst(first).prefix(room.rows).enumerated() {
      frame.write(
        [line], at: Point(row: room.row + index, column: room.column), width: room.columns)
    }
  }
}

extension ContextCard {
  /// The card as lines of a column: its title, its paragraphs, where it comes from.
  func lines(width: Int) -> [Segment] {
    var lines = DisplayText.wrapped(title, width: width).map { Segment($0, .strong) }
    for paragraph in body {
      lines.append(Segment(""))
      lines += DisplayText.wrapped(paragraph, width: width).map { Segment($0) }
    }
    guard !source.isEmpty else { return lines }
    return lines + [Segment("")]
      + DisplayText.wrapped("From: \(source)", width: width).map { Segment($0, .quiet) }
  }
}
