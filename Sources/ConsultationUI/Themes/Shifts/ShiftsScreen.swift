internal import ConsultationModel
internal import TerminalCanvas

/// The points that count under other themes than the last time, and why.
struct ShiftsScreen: Equatable, Sendable {
  var list = ListViewport()

  enum Action: Equatable, Sendable {
    case close, help
  }

  static let bindings = KeyTable<Action>(
    "shifts", title: "What changed",
    [
      Binding(
        .escape, .control("q"), .character("q"), .character("w"), action: .close, label: "back",
        help: "Back to the themes"),
      Binding(.function(1), .character("?"), action: .help, label: "keys", help: "These keys"),
    ])

  mutating func handle(_ key: Key, _ bench: Workbench, size: Size) -> [Request] {
    switch Self.bindings.action(for: key) {
    case .close: return [.close]
    case .help: return [.open(.help(HelpScreen(sections: [Self.bindings.help])))]
    case nil:
      let heights = Array(repeating: 1, count: bench.shifts.count)
      _ = list.handle(key, heights: heights, rows: Self.listRows(in: size))
      return []
    }
  }

  func draw(on frame: inout Frame, _ bench: Workbench) {
    let shifts = bench.shifts
    let since = bench.earlier.map { "since \($0.at.date) \($0.at.clock)" } ?? ""
    frame.title("summit · What changed", right: since)
    let body = frame.bounds.droppingTop(2).droppingBottom(2)
    guard !shifts.isEmpty else {
      let words =
        bench.earlier == nil
        ? "There is no earlier time to compare with." : "Every point stands as it stood."
      frame.write(words, at: Point(row: body.row + 1, column: 3), width: body.columns - 4)
      frame.footer(Self.bindings.footer(), row: frame.size.rows - 1)
      return
    }
    let rows = min(shifts.count, Self.listRows(in: frame.size))
    drawSums(shifts, row: body.row, on: &frame)
    for slot in list.slots(heights: Array(repeating: 1, count: shifts.count), rows: rows) {
      frame.write(
        DisplayText.padded(line(shifts[slot.item], slot.isSelected, bench), to: body.columns),
        at: Point(row: body.row + 1 + slot.row, column: 0),
        style: slot.isSelected ? .selected : .plain)
    }
    frame.horizontalRule(row: body.row + rows + 1)
    let picked = shifts[min(list.selection, shifts.count - 1)]
    draw(picked, in: body.droppingTop(rows + 2).droppingLeft(2).droppingRight(2), bench, on: &frame)
    frame.footer(
      [FooterItem(key: "Up Down", label: "pick")] + Self.bindings.footer(),
      row: frame.size.rows - 1)
  }

  static func listRows(in size: Size) -> Int { max(3, (size.rows - 6) / 2) }

  /// `12 terms changed, 5 decided by people`
  private func drawSums(_ shifts: [ThemeShift], row: Int, on frame: inout Frame) {
    let kinds = shifts.map(\.cause).uniqued()
    let sums = kinds.map { kind in
      "\(shifts.count { $0.cause == kind }) \(ShiftText.label(kind))"
    }
    frame.write(
      sums.joined(separator: " · "), at: Point(row: row, column: 1), style: .accent,
      width: frame.size.columns - 2)
  }

  private func line(_ shift: ThemeShift, _ isSelected: Bool, _ bench: Workbench) -> String {
    let text = bench[shift.point]?.point.feedback.text ?? ""
    let moves =
      shift.added.map { "+\(bench.name(of: $0))" }
      + shift.removed.map { "-\(bench.name(of: $0))" }
    let what = moves.isEmpty ? "no theme" : moves.joined(separator: " ")
    return "\(isSelected ? "▸" : " ") " + DisplayText.padded(ShiftText.label(shift.cause), to: 18)
      + " " + DisplayText.padded(what, to: 28) + "  " + text
  }

  private func draw(
    _ shift: ThemeShift, in room: Rect, _ bench: Workbench, on frame: inout Frame
  ) {
    let why = ShiftText.sentence(shift, bench)
    let lines = DisplayText.wrapped(why, width: room.columns)
    for (index, line) in lines.enumerated() {
      frame.write(line, at: Point(row: room.row + index, column: room.column), style: .strong)
    }
    PointDetails(shift.point, theme: nil, on: bench)
      .draw(in: room.droppingTop(lines.count), on: &frame)
  }
}
