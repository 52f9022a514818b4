internal import ConsultationModel
internal import TerminalCanvas

extension ThemesScreen {
  func draw(on frame: inout Frame, _ bench: Workbench) {
    let what = scope == .everySession ? "all sessions" : "this session"
    frame.title("summit · Themes of \(what)", right: bench.headline)
    let body = frame.bounds.droppingTop(2).droppingBottom(2)
    if bench.isTheming, bench.isEmpty {
      frame.write("Theming …", at: Point(row: body.row + 1, column: 3))
    } else if bench.isEmpty {
      drawNothing(bench, in: body, on: &frame)
    } else {
      drawList(in: body, bench, on: &frame)
      let place = place(bench, rows: Self.listRows(in: frame.size))
      let room = frame.size.columns - 2 - place.count - (place.isEmpty ? 0 : 2)
      frame.write(
        place, endingAt: frame.size.columns - 1, row: frame.size.rows - 3, style: .quiet)
      let news = DisplayText.clipped(news(bench), to: room)
      frame.write(news, at: Point(row: frame.size.rows - 3, column: 1), style: .accent)
    }
    frame.footer(Self.bindings.footer(), row: frame.size.rows - 1)
  }

  private func drawNothing(_ bench: Workbench, in body: Rect, on frame: inout Frame) {
    let lines = ["There is no point to put a theme on yet."] + bench.problems
    for (index, line) in lines.prefix(body.rows - 1).enumerated() {
      frame.write(
        line, at: Point(row: body.row + 1 + index, column: 3), width: body.columns - 4)
    }
  }

  /// What changed since the last time, in one line.
  private func news(_ bench: Workbench) -> String {
    if bench.isTheming { return "Theming … the figures below are those of before." }
    let taught = bench.decidedSince
    if taught > 0 {
      return
        "\(counted(taught, "decision")) since: \(Self.bindings.key(.again)) themes the points again."
    }
    if let problem = bench.problems.first {
      return bench.problems.count == 1
        ? problem : "\(bench.problems.count) files left out: \(problem)"
    }
    guard let earlier = bench.earlier else {
      return bench.timesThemed > 1
        ? "Themed anew, by \(bench.method)." : "Themed for the first time, by \(bench.method)."
    }
    let when = "\(earlier.at.date) \(earlier.at.clock)"
    guard !bench.shifts.isEmpty else { return "Nothing is otherwise since \(when)." }
    let new = bench.shifts.count { $0.cause == .newPoint }
    let moved = bench.shifts.count - new
    return "w: \(counted(new, "new point")), \(moved) moved since \(when)."
  }

  /// `3 to 16 of 33`, where the list has no room for all.
  private func place(_ bench: Workbench, rows: Int) -> String {
    let count = bench.rows.count
    let shown = list.slots(heights: Array(repeating: 1, count: count), rows: rows)
    guard shown.count < count, let first = shown.first, let last = shown.last else { return "" }
    return "\(first.item + 1) to \(last.item + 1) of \(count)"
  }

  private func drawList(in body: Rect, _ bench: Workbench, on frame: inout Frame) {
    let columns = ThemeColumns(width: frame.size.columns)
    frame.write(
      [Segment(columns.heads, .quiet)],
      at: Point(row: body.row, column: 0), width: frame.size.columns)
    let rows = bench.rows
    let room = Self.listRows(in: frame.size)
    for slot in list.slots(heights: Array(repeating: 1, count: rows.count), rows: room) {
      let row = body.row + 1 + slot.row
      let segments = columns.segments(rows[slot.item], bench, isSelected: slot.isSelected)
      frame.write(segments, at: Point(row: row, column: 0), width: frame.size.columns)
      if slot.isSelected {
        frame.restyle(Rect(row: row, column: 0, rows: 1, columns: frame.size.columns), .selected)
      }
    }
  }
}

extension Workbench {
  /// For the right end of the title: who codes, and how much there is.
  var headline: String {
    let who = coder.map { "coder \($0) · " } ?? ""
    return isEmpty
      ? who : "\(who)\(counted(base, "point")), \(counted(figures.all.tables, "table"))"
  }
}
