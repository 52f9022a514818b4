internal import ConsultationModel
package import TerminalCanvas

extension Presenter {
  package func frame() -> Frame {
    var frame = Frame(size: size)
    if let help {
      help.draw(on: &frame)
      return frame
    }
    guard let place, let proposition = guide.proposition(place.proposition),
      let asked = guide.askedQuestion(place.question)
    else {
      frame.write("Nothing to show yet.", at: Point(row: 1, column: 2), width: size.columns - 4)
      return frame
    }
    draw(proposition.name, row: 1, style: .accent, on: &frame)
    let body = Rect(row: 3, column: 2, rows: max(1, size.rows - 8), columns: size.columns - 4)
    if let revealed {
      draw(revealed, under: asked.question.text, in: body, on: &frame)
    } else {
      draw(question: asked.question.text, in: body, on: &frame)
    }
    drawClock(asked.number, on: &frame)
    if let problem {
      frame.write(
        problem, at: Point(row: size.rows - 1, column: 1), style: .warning, width: size.columns - 2)
    }
    return frame
  }

  private func draw(_ text: String, row: Int, style: Style, on frame: inout Frame) {
    let shown = DisplayText.clipped(text, to: size.columns - 4)
    let column = max(2, (size.columns - DisplayText.width(of: shown)) / 2)
    frame.write(shown, at: Point(row: row, column: column), style: style, width: size.columns - 4)
  }

  /// In letters of blocks where they fit, in plain ones with room around them else.
  private func draw(question: String, in room: Rect, on frame: inout Frame) {
    let height = BigLetters.rows + 1
    if let letters = BigLetters.wrapped(question, width: room.columns),
      letters.count * height <= room.rows
    {
      let top = room.row + (room.rows - letters.count * height) / 2
      for (index, line) in letters.enumerated() {
        let column = room.column + (room.columns - line.width) / 2
        for (row, blocks) in line.lines.enumerated() {
          frame.write(
            blocks, at: Point(row: top + index * height + row, column: column), style: .strong,
            width: room.columns)
        }
      }
      return
    }
    let lines = DisplayText.wrapped(question, width: min(60, room.columns))
    let step = lines.count * 2 <= room.rows ? 2 : 1
    let top = room.row + max(0, (room.rows - lines.count * step) / 2)
    for (index, line) in lines.prefix(room.rows).enumerated() {
      draw(line, row: top + index * step, style: .strong, on: &frame)
    }
  }

  private func draw(
    _ points: [String], under question: String, in room: Rect, on frame: inout Frame
  ) {
    var lines = DisplayText.wrapped(question, width: room.columns).map { Segment($0, .quiet) }
    lines.append(Segment(""))
    if points.isEmpty {
      lines.append(Segment("Points are shown once the table has signed them off."))
    }
    let first = min(firstPoint, max(0, points.count - 1))
    var shown = first
    for point in points.dropFirst(first) {
      let own = DisplayText.wrapped("• \(point)", width: room.columns)
      // A point is shown whole; the last row says what more there is.
      guard shown == first || lines.count + own.count < room.rows else { break }
      lines += own.map { Segment($0, .strong) } + [Segment("")]
      shown += 1
    }
    for (index, line) in lines.prefix(room.rows).enumerated() {
      frame.write(
        [line], at: Point(row: room.row + index, column: room.column), width: room.columns)
    }
    let before = first > 0 ? "\(first) before: Up" : ""
    let after = shown < points.count ? "\(points.count - shown) more: Down" : ""
    frame.write(
      [before, after].filter { !$0.isEmpty }.joined(separator: "   "),
      at: Point(row: room.endRow, column: room.column), style: .quiet, width: room.columns)
  }

  private func drawClock(_ number: String, on frame: inout Frame) {
    let row = size.rows - 4
    frame.write(
      "Question \(number) of \(guide.questions.count)\(isPaused ? " · paused" : "")",
      at: Point(row: row + 2, column: 2),
      style: .quiet, width: size.columns / 2)
    guard let left = secondsLeft else { return }
    let clock = BigLetters((left < 0 ? "-" : "") + Duration.clock(abs(left)))
    let style: Style = left < 60 ? .warning : .plain
    for (index, line) in clock.lines.enumerated() {
      frame.write(
        line, at: Point(row: row + index, column: max(0, size.columns - clock.width - 2)),
        style: style, width: clock.width)
    }
  }
}
