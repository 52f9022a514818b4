internal import ConsultationModel
package import TerminalCanvas

extension Board {
  package func frame() -> Frame {
    var frame = Frame(size: size)
    guard size.columns >= App.smallestSize.columns, size.rows >= App.smallestSize.rows else {
      frame.write(
        "The board needs \(App.smallestSize.columns)x\(App.smallestSize.rows).",
        at: Point(row: 0, column: 0), width: size.columns)
      return frame
    }
    if let help {
      help.draw(on: &frame)
      return frame
    }
    let points = tables.reduce(0) { $0 + $1.points }
    frame.title(
      "summit · Board · \(counted(tables.count, "table")), \(counted(points, "point"))",
      right: now.clock)
    let body = frame.bounds.droppingTop(2).droppingBottom(2)
    switch view {
    case .tables: drawTables(in: body, on: &frame)
    case .points: draw(feed, nothing: "Nothing has been said yet.", in: body, on: &frame)
    case .asks: draw(asks, nothing: "No ask of government yet.", in: body, on: &frame)
    case .themes: drawThemes(in: body, on: &frame)
    case .report: drawReport(in: body, on: &frame)
    }
    drawNews(on: &frame)
    frame.footer(Self.bindings.footer(), row: size.rows - 1)
    return frame
  }

  private func drawNews(on frame: inout Frame) {
    let filter = proposition.flatMap(guide.proposition).map { "Only \($0.shortName). " } ?? ""
    let news =
      loading > 0
      ? "Reading \(counted(loading, "file")) …"
      : problems.isEmpty
        ? "" : "\(counted(problems.count, "file")) left out: \(problems[0])"
    frame.write(
      filter + news, at: Point(row: size.rows - 2, column: 1),
      style: problems.isEmpty ? .accent : .warning, width: size.columns - 2)
  }

  private func drawTables(in room: Rect, on frame: inout Frame) {
    guard !tables.isEmpty else {
      return drawNothing("No session is in the folder yet.", in: room, on: &frame)
    }
    frame.write(
      "  " + DisplayText.padded("Table", to: 12) + DisplayText.padded("Where now", to: 22)
        + DisplayText.padded("Points", to: 7, alignment: .right)
        + DisplayText.padded("Silent", to: 8, alignment: .right) + "  Answered",
      at: Point(row: room.row, column: 0), style: .quiet, width: room.columns)
    for slot in list.slots(heights: Array(repeating: 1, count: tables.count), rows: rows) {
      let table = tables[slot.item]
      let silent = minutesSilent(table)
      let isSilent = (Self.silence..<Self.day).contains(silent ?? 0)
      let row = room.row + 1 + slot.row
      let facts =
        (slot.isSelected ? "▸ " : "  ") + DisplayText.padded(table.name, to: 11) + " "
        + DisplayText.padded(whereabouts(table), to: 21) + " "
        + DisplayText.padded("\(table.points)", to: 7, alignment: .right)
      frame.write(
        [
          Segment(facts, slot.isSelected ? .strong : .plain),
          Segment(
            DisplayText.padded(Self.words(silent: silent), to: 8, alignment: .right),
            isSilent ? .warning : .quiet), Segment("  "),
        ] + answered(at: table, width: room.columns - 53), at: Point(row: row, column: 0),
        width: room.columns)
    }
  }

  /// A sitting of another day is no table that has fallen silent.
  private static let day = 24 * 60

  private static func words(silent minutes: Int?) -> String {
    guard let minutes, minutes < day else { return "-" }
    return minutes < 60 ? "\(minutes)m" : "\(minutes / 60)h"
  }

  private func whereabouts(_ table: BoardTable) -> String {
    switch table.here {
    case .place(let place)?:
      let number = guide.askedQuestion(place.question)?.number ?? "?"
      return "Q\(number) \(guide.proposition(place.proposition)?.shortName ?? "")"
    case .parked?: return "Parked"
    case nil: return "not begun"
    }
  }

  /// A dot for every question, filled where the table has said something, by propositions; where there
  /// is no room for all of them, how many of each proposition's have one.
  private func answered(at table: BoardTable, width: Int) -> [Segment] {
    let shown = guide.propositions.filter { proposition == nil || $0.id == proposition }
    let isSaid = shown.map { shown in
      guide.askedQuestions.map { asked in
        table.coverage[Place(proposition: shown.id, question: asked.question.id)].points > 0
      }
    }
    guard isSaid.reduce(0, { $0 + $1.count + 1 }) <= width + 1 else {
      return isSaid.map { said in
        let count = said.count { $0 }
        return Segment("\(count)/\(said.count) ", count > 0 ? .accent : .quiet)
      }
    }
    return isSaid.flatMap { said in
      said.map { Segment($0 ? "●" : "○", $0 ? .accent : .quiet) } + [Segment(" ")]
    }
  }

  private func draw(
    _ points: [Heard], nothing: String, in room: Rect,
    on frame: inout Frame
  ) {
    guard !points.isEmpty else { return drawNothing(nothing, in: room, on: &frame) }
    for slot in list.slots(heights: Array(repeating: 1, count: points.count), rows: rows + 1) {
      let (table, said) = (points[slot.item].table, points[slot.item].said)
      let stance = said.stance == .unstated ? "" : said.stance.rawValue
      frame.write(
        [
          Segment(slot.isSelected ? "▸ " : "  ", .accent), Segment(said.at.clock + "  ", .quiet),
          Segment(DisplayText.padded(table, to: 8) + " ", .mention),
          Segment(DisplayText.padded(stance, to: 8), said.stance.style), Segment(said.text),
        ], at: Point(row: room.row + slot.row, column: 0), width: room.columns)
    }
  }

  private func drawThemes(in room: Rect, on frame: inout Frame) {
    let themes = themes
    guard let most = themes.first?.count.points, most > 0 else {
      return drawNothing("No theme has come up yet.", in: room, on: &frame)
    }
    let name = min(34, room.columns / 2 - 4)
    let bar = room.columns - name - 35
    for slot in list.slots(heights: Array(repeating: 1, count: themes.count), rows: rows + 1) {
      let (id, count, tables) = themes[slot.item]
      let filled = max(1, bar * count.points / most)
      frame.write(
        [
          Segment(
            (slot.isSelected ? "▸ " : "  ")
              + DisplayText.padded(guide.codebook.theme(id)?.name ?? id.text, to: name) + " "),
          Segment(DisplayText.padded(String(repeating: "█", count: filled), to: bar), .accent),
          Segment(DisplayText.padded("\(count.points)", to: 5, alignment: .right)),
          Segment("  +\(count.supporting) -\(count.against)", .quiet),
          Segment("  \(counted(tables, "table"))", .quiet),
        ], at: Point(row: room.row + slot.row, column: 0), width: room.columns)
    }
  }

  private func drawReport(in room: Rect, on frame: inout Frame) {
    guard tables.indices.contains(reporting) else {
      return drawNothing("No table is there to report back.", in: room, on: &frame)
    }
    let table = tables[reporting]
    let themes = table.themes.sorted { (-$0.value.points, $0.key) < (-$1.value.points, $1.key) }
      .prefix(4).map { "\(guide.codebook.theme($0.key)?.name ?? $0.key.text) (\($0.value.points))" }
    let weighty = table.said.filter { isShown($0.place) }.enumerated()
      .sorted { (-$0.element.votes, $0.offset) < (-$1.element.votes, $1.offset) }.map(\.element)
    var lines = [
      Segment("Table \(table.name)", .strong),
      Segment(
        "\(counted(table.points, "point")), \(counted(table.signedOff, "question")) signed off; table \(reporting + 1) of \(tables.count), Left and Right go on",
        .quiet), Segment(""),
      Segment("Most raised: " + (themes.isEmpty ? "no theme yet" : themes.joined(separator: ", "))),
      Segment(""),
    ]
    if weighty.isEmpty {
      lines.append(
        Segment(
          proposition == nil ? "Nothing was said yet." : "Nothing was said to this proposition."))
    }
    for (number, said) in weighty.enumerated() {
      let votes = said.votes > 0 ? " (\(counted(said.votes, "vote")))" : ""
      let own = DisplayText.wrapped("• \(said.text)\(votes)", width: room.columns - 6)
        .map { Segment($0, said.stance.style) }
      // The last row says what more there is.
      guard lines.count + own.count + 1 < room.rows else {
        lines.append(Segment("\(weighty.count - number) more, in the table's own report", .quiet))
        break
      }
      lines += own + [Segment("")]
    }
    for (index, line) in lines.prefix(room.rows).enumerated() {
      frame.write([line], at: Point(row: room.row + index, column: 3), width: room.columns - 6)
    }
  }

  private func drawNothing(_ words: String, in room: Rect, on frame: inout Frame) {
    frame.write(words, at: Point(row: room.row + 1, column: 3), width: room.columns - 4)
  }
}
