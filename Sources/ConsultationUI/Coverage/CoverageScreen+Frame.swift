internal import ConsultationModel
internal import TerminalCanvas

extension CoverageScreen {
  private static let nameWidth = 19

  func draw(on frame: inout Frame) {
    let walk = guide.walk
    let answered = walk.count - coverage.unanswered(in: guide).count
    frame.title("summit · Coverage", right: "\(answered) of \(walk.count) questions answered")
    let width = min(10, (frame.size.columns - Self.nameWidth - 2) / max(1, columns))
    drawHeader(width, on: &frame)
    for index in guide.propositions.indices { drawProposition(index, width, on: &frame) }
    drawParked(on: &frame)
    drawQuestion(on: &frame)
    drawTools(on: &frame)
    frame.footer(Self.bindings.footer(), row: frame.size.rows - 1)
  }

  private func drawHeader(_ width: Int, on frame: inout Frame) {
    for (index, asked) in guide.askedQuestions.enumerated() {
      frame.write(
        DisplayText.padded("Q\(asked.number)", to: width, alignment: .centre),
        at: Point(row: 2, column: Self.nameWidth + index * width), style: .quiet)
    }
  }

  private func drawProposition(_ index: Int, _ width: Int, on frame: inout Frame) {
    let proposition = guide.propositions[index]
    frame.write(
      proposition.shortName, at: Point(row: 3 + index, column: 2),
      style: index == row ? .strong : .plain, width: Self.nameWidth - 2)
    for (column, asked) in guide.askedQuestions.enumerated() {
      let place = Place(proposition: proposition.id, question: asked.question.id)
      let isSelected = index == row && column == self.column
      let entry = coverage[place]
      frame.write(
        DisplayText.padded(cell(entry, signOffs[place], width), to: width, alignment: .centre),
        at: Point(row: 3 + index, column: Self.nameWidth + column * width),
        style: isSelected ? .selected : entry.points == 0 ? .quiet : .plain)
    }
  }

  /// Points and minutes; a dot where nothing has been said, a tick where it is signed off and a mark
  /// where that is no longer so.
  private func cell(_ entry: Coverage.Entry, _ signOff: SignOffState?, _ width: Int) -> String {
    let seal = signOff.map(\.mark) ?? ""
    let points = (entry.points == 0 ? "·" : "\(entry.points)") + seal
    let minutes = Duration.minutes(entry.seconds)
    guard width >= 7, !minutes.isEmpty else { return points }
    return "\(points) \(minutes)"
  }

  private func drawParked(on frame: inout Frame) {
    let isSelected = row == rows - 1
    frame.write(
      DisplayText.padded("Parked", to: Self.nameWidth - 2), at: Point(row: 3 + rows - 1, column: 2),
      style: isSelected ? .strong : .plain)
    frame.write(
      " \(coverage.parked) ", at: Point(row: 3 + rows - 1, column: Self.nameWidth + 1),
      style: isSelected ? .selected : .plain)
  }

  /// What else leads on from here; the bottom row has no room for so many.
  private func drawTools(on frame: inout Frame) {
    let tools: [(Action, String)] = [
      (.time, "time"), (.people, "who is here"), (.dots, "dots"), (.parked, "parked points"),
      (.rounds, "rounds"),
    ]
    let words = tools.map { "\(Self.bindings.key($0)) \($1)" }.joined(separator: "  ")
    frame.write(
      words, at: Point(row: frame.size.rows - 3, column: 1), style: .quiet,
      width: frame.size.columns - 2)
  }

  /// What is selected, in full below the table.
  private func drawQuestion(on frame: inout Frame) {
    let top = 3 + rows + 1
    let room = Rect(
      row: top, column: 2, rows: frame.size.rows - 4 - top, columns: frame.size.columns - 4)
    guard let place = stop.place, let asked = guide.askedQuestion(place.question) else {
      frame.write("Points set aside for later.", at: room.origin, width: room.columns)
      return
    }
    let name = guide.proposition(place.proposition)?.name ?? ""
    let entry = coverage[place]
    let lines =
      DisplayText.wrapped("Q\(asked.number)  \(asked.question.text)", width: room.columns)
      .map { Segment($0, .strong) }
      + DisplayText.wrapped(name, width: room.columns).map { Segment($0, .accent) }
      + [
        Segment(
          "\(counted(entry.points, "point")), \(Duration.clock(entry.seconds)) spent of "
            + "\(Duration.clock(plan.seconds(at: place, in: guide))) planned.", .quiet)
      ] + (signOffs[place].map { [Segment($0.sentence, $0.holds ? .good : .warning)] } ?? [])
    for (index, line) in lines.prefix(room.rows).enumerated() {
      frame.write(
        [line], at: Point(row: room.row + index, column: room.column), width: room.columns)
    }
  }
}

extension SignOffState {
  fileprivate var holds: Bool {
    if case .holds = self { true } else { false }
  }

  fileprivate var mark: String { holds ? "✓" : "!" }

  fileprivate var sentence: String {
    guard let signOff else { return "" }
    return holds
      ? "Signed off \(signOff.words)." : "Changed since it was signed off \(signOff.words)."
  }
}
