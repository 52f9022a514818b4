internal import TerminalCanvas

extension Tour {
  func draw(on frame: inout Frame) {
    guard Self.fits(in: frame.size) else {
      let rows = Self.rowsNeeded(in: frame.size)
      frame.write(
        "The tour needs \(rows) rows: make the window higher.", at: Point(row: 0, column: 1))
      return frame.footer(Self.bindings.footer(), row: frame.size.rows - 1)
    }
    let (width, rows) = (frame.size.columns - 2, Self.rows(in: frame.size))
    let right = "\(step + 1) of \(TourStep.all.count)"
    frame.write(" Tour", at: Point(row: 0, column: 0), style: .strong)
    frame.write(right, endingAt: frame.size.columns - 1, row: 0, style: .quiet)
    let step = current
    let words = DisplayText.wrapped(step.text, width: width).map { Segment($0, .accent) }
    let example = step.example.isEmpty ? [] : [Segment("   " + step.example, .strong)]
    let room = rows - 3 - example.count
    for (index, line) in (words.prefix(room) + example).enumerated() {
      frame.write([line], at: Point(row: 1 + index, column: 1), width: width)
    }
    frame.footer(Self.bindings.footer(), row: rows - 2)
    frame.horizontalRule(row: rows - 1)
    frame.draw(app.frame(), at: Point(row: rows, column: 0))
  }
}
