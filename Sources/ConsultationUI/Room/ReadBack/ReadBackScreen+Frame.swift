internal import ConsultationModel
internal import TerminalCanvas

extension ReadBackScreen {
  /// Rows above the points: title, rule, question, a blank line.
  private static let head = 5

  func draw(on frame: inout Frame, _ discussion: Discussion) {
    let session = discussion.session
    let state = session.signOffState(of: place)
    let words = state.words
    frame.title(
      "summit · Read-back · \(discussion.guide.fullName(of: place))", right: words.label)
    let room = frame.bounds.droppingTop(2).droppingBottom(2)
    let question = discussion.guide.askedQuestion(place.question)?.question.text ?? ""
    let asked = DisplayText.wrapped(question, width: room.columns - 8)
    for (index, line) in asked.prefix(2).enumerated() {
      let isCut = index == 1 && asked.count > 2
      frame.write(
        isCut ? DisplayText.clipped(line + " …", to: room.columns - 8) : line,
        at: Point(row: room.row + index, column: 4), style: .quiet)
    }
    let points = session.pointsToRead(at: place)
    if points.isEmpty {
      frame.write(
        "No point stands here. Left and Right go to a question that has some.",
        at: Point(row: room.row + 3, column: 4), width: room.columns - 8)
    } else {
      draw(points, session, in: room.droppingTop(3), on: &frame)
    }
    let more = below(points, session, size: frame.size)
    let sentence = DisplayText.clipped(
      words.sentence, to: frame.size.columns - 2 - (more.isEmpty ? 0 : more.count + 2))
    frame.write(sentence, at: Point(row: frame.size.rows - 2, column: 1), style: words.style)
    frame.write(
      more, endingAt: frame.size.columns - 2, row: frame.size.rows - 2, style: .warning)
    frame.footer(
      [FooterItem(key: "Up Down", label: "pick")] + Self.bindings.footer(),
      row: frame.size.rows - 1)
  }

  private func draw(
    _ points: [Feedback], _ session: Session, in room: Rect, on frame: inout Frame
  ) {
    let heights = heights(of: points, session, size: frame.size)
    for slot in list.slots(heights: heights, rows: rows(in: frame.size)) {
      let lines = Self.lines(
        of: points[slot.item], session, number: slot.item + 1, width: frame.size.columns - 14)
      for (index, line) in lines.enumerated() {
        let row = slot.row + index
        guard row >= 0, row < room.rows else { continue }
        let isSelected = slot.isSelected && index == 0
        frame.write(
          isSelected ? "▸" : " ", at: Point(row: room.row + row, column: 2), style: .accent)
        frame.write(
          [line], at: Point(row: room.row + row, column: 4), width: frame.size.columns - 6)
      }
    }
  }

  /// `3 more below`; nothing where all are on the page.
  private func below(_ points: [Feedback], _ session: Session, size: Size) -> String {
    let heights = heights(of: points, session, size: size)
    let last = list.slots(heights: heights, rows: rows(in: size)).last?.item
    guard let last, last < points.count - 1 else { return "" }
    return "\(points.count - 1 - last) more below"
  }

  /// The number and the words with room around them, then who said it and what was said against.
  private static func lines(
    of point: Feedback, _ session: Session, number: Int, width: Int
  ) -> [Segment] {
    let text = point.spoken
    let words = DisplayText.wrapped(text, width: max(10, width)).enumerated().map { index, line in
      Segment(DisplayText.padded(index == 0 ? "\(number)." : "", to: 5) + line, .strong)
    }
    let who = session.stakeholder(point.stakeholder)?.label ?? point.sector?.name
    let stance = point.stance == .unstated ? nil : point.stance.rawValue
    let source = [who, stance].compactMap { $0 }.joined(separator: " · ")
    let against =
      point.objection.isEmpty
      ? []
      : DisplayText.wrapped("Not what we meant: \(point.objection)", width: max(10, width)).map {
        Segment("     " + $0, .bad)
      }
    return words + (source.isEmpty ? [] : [Segment("     " + source, .mention)]) + against
      + [Segment("")]
  }

  func heights(of points: [Feedback], _ session: Session, size: Size) -> [Int] {
    points.enumerated().map { index, point in
      let lines = Self.lines(of: point, session, number: index + 1, width: size.columns - 14)
      return isSingle ? max(lines.count, rows(in: size)) : lines.count
    }
  }

  func rows(in size: Size) -> Int { max(3, size.rows - Self.head - 2) }
}

extension SignOffState {
  /// For the title, and in full.
  fileprivate var words: (label: String, sentence: String, style: Style) {
    switch self {
    case .none:
      (
        "not signed off",
        "Not signed off yet: \(ReadBackScreen.bindings.key(.signOff)), once the table agrees.",
        .quiet
      )
    case .holds(let signOff):
      ("signed off", "Signed off \(signOff.words).", .good)
    case .broken(let signOff):
      (
        "CHANGED SINCE",
        "Changed since it was signed off \(signOff.words): read it back and sign off again.",
        .warning
      )
    }
  }
}

extension SignOff {
  /// `at 15:20 by Jo Bell, Council`, or `by 8`.
  var words: String {
    "at \(at.clock) by \(names.isEmpty ? "\(count)" : names.joined(separator: ", "))"
  }
}
