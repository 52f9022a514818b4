internal import TerminalCanvas

extension Tour {
  func draw(on frame: inout Frame) {
    let width = frame.size.columns - 2
    let right = "\(step + 1) of \(TourStep.all.count)"
    frame.write(" Tour", at: Point(row: 0, column: 0), style: .strong)
    frame.write(right, endingAt: frame.size.columns - 1, row: 0, style: .quiet)
    let step = current
    let words = DisplayText.wrapped(step.text, width: width).map { Segment($0, .accent) }
    let example = step.example.isEmpty ? [] : [Segment("   " + step.example, .strong)]
    for (index, line) in (words + example).prefix(Self.rows - 3).enumerated() {
      frame.write([line], at: Point(row: 1 + index, column: 1), width: width)
    }
    frame.footer(Self.bindings.footer(), row: Self.rows - 2)
    frame.horizontalRule(row: Self.rows - 1)
    frame.draw(app.frame(), at: Point(row: Self.rows, column: 0))
  }
}
