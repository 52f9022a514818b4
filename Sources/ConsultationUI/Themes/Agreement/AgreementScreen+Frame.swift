internal import ConsultationModel
internal import TerminalCanvas

extension AgreementScreen {
  func draw(on frame: inout Frame, _ bench: Workbench) {
    frame.title("summit · Agreement", right: counted(agreement.pairs.count, "pair"))
    let body = frame.bounds.droppingTop(2).droppingBottom(2)
    if agreement.pairs.isEmpty {
      let words =
        "Nobody has coded points that somebody else coded too. Code a random sample: "
        + "everybody gets the same one."
      for (index, line) in DisplayText.wrapped(words, width: body.columns - 6).enumerated() {
        frame.write(line, at: Point(row: body.row + 1 + index, column: 3))
      }
    } else {
      drawPairs(in: body, bench, on: &frame)
    }
    frame.footer(
      [FooterItem(key: "Up Down", label: "pick")] + Self.bindings.footer(),
      row: frame.size.rows - 1)
  }

  private func drawPairs(in body: Rect, _ bench: Workbench, on frame: inout Frame) {
    let name = body.columns - 46
    frame.write(
      [
        Segment(DisplayText.padded("  Who with whom", to: name), .quiet),
        Segment("   points   alike   kappa   alpha   only one", .quiet),
      ], at: body.origin, width: body.columns)
    let rows = min(Self.listRows(in: frame.size), agreement.pairs.count)
    let heights = Array(repeating: 1, count: agreement.pairs.count)
    for slot in list.slots(heights: heights, rows: rows) {
      frame.write(
        DisplayText.padded(
          line(agreement.pairs[slot.item], slot.isSelected, name), to: body.columns),
        at: Point(row: body.row + 1 + slot.row, column: 0),
        style: slot.isSelected ? .selected : .plain)
    }
    let below = body.droppingTop(1 + rows)
    drawGroup(row: below.row, on: &frame)
    frame.horizontalRule(row: below.row + 1)
    drawThemes(in: below.droppingTop(2), name, bench, on: &frame)
  }

  private func line(_ pair: PairAgreement, _ isSelected: Bool, _ name: Int) -> String {
    let who = (isSelected ? "▸ " : "  ") + "\(pair.first) and \(pair.second)"
    return DisplayText.padded(who, to: name)
      + cells(points: pair.points, percent: pair.percent, kappa: pair.kappa, alpha: pair.alpha)
      + DisplayText.padded("\(pair.onlyFirst + pair.onlySecond)", to: 11, alignment: .right)
  }

  private func drawGroup(row: Int, on frame: inout Frame) {
    let words = agreement.group.map { group in
      "All \(group.coders.count) together: alpha \(Self.decimals(group.alpha)) over "
        + "\(counted(group.points, "point")) that two or more coded."
    }
    frame.write(
      words
        ?? "Points both coded; 1.00 all alike, 0.00 as by chance.",
      at: Point(row: row, column: 2), style: .quiet, width: frame.size.columns - 3)
  }

  /// The themes on which the two differ most come first.
  private func drawThemes(
    in room: Rect, _ name: Int, _ bench: Workbench, on frame: inout Frame
  ) {
    let themes = (selected?.themes ?? []).sorted { left, right in
      (left.kappa ?? 1, left.theme) < (right.kappa ?? 1, right.theme)
    }
    let first = min(scroll, max(0, themes.count - room.rows))
    for (index, theme) in themes.dropFirst(first).prefix(room.rows).enumerated() {
      let text =
        DisplayText.padded("  \(bench.name(of: theme.theme))", to: name)
        + cells(
          points: theme.points, percent: theme.percent, kappa: theme.kappa, alpha: theme.alpha)
        + DisplayText.padded(
          "\(theme.onlyFirst + theme.onlySecond)", to: 11, alignment: .right)
      frame.write(text, at: Point(row: room.row + index, column: 0), width: room.columns)
    }
  }

  private func cells(points: Int, percent: Double?, kappa: Double?, alpha: Double?) -> String {
    [
      DisplayText.padded("\(points)", to: 9, alignment: .right),
      DisplayText.padded(
        percent.map { "\(Int($0.rounded()))%" } ?? "-", to: 8, alignment: .right),
      DisplayText.padded(Self.decimals(kappa), to: 8, alignment: .right),
      DisplayText.padded(Self.decimals(alpha), to: 8, alignment: .right),
    ].joined()
  }

  /// `0.81`; a dash where it isn't defined.
  private static func decimals(_ value: Double?) -> String {
    guard let value, value.isFinite else { return "-" }
    let hundredths = Int((abs(value) * 100).rounded())
    let rest = hundredths % 100
    let sign = value < 0 && hundredths > 0 ? "-" : ""
    return "\(sign)\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
