internal import ConsultationModel
internal import TerminalCanvas

/// The points on which two put different themes, to be talked about.
struct DifferencesScreen: Equatable, Sendable {
  let pair: PairAgreement
  var list = ListViewport()

  enum Action: Equatable, Sendable {
    case close, help
  }

  static let bindings = KeyTable<Action>(
    "differences", title: "Where two differ",
    [
      Binding(
        .escape, .control("q"), .character("q"), action: .close, label: "back",
        help: "Back to the agreement"),
      Binding(.function(1), .character("?"), action: .help, label: "keys", help: "These keys"),
    ])

  init(_ pair: PairAgreement) { self.pair = pair }

  mutating func handle(_ key: Key, size: Size) -> [Request] {
    switch Self.bindings.action(for: key) {
    case .close: return [.close]
    case .help: return [.open(.help(HelpScreen(sections: [Self.bindings.help])))]
    case nil:
      _ = list.handle(key, heights: heights, rows: listRows(in: size))
      return []
    }
  }

  func draw(on frame: inout Frame, _ bench: Workbench) {
    frame.title(
      "summit · Where \(pair.first) and \(pair.second) differ",
      right: "\(pair.differences.count) of \(counted(pair.points, "point"))")
    let body = frame.bounds.droppingTop(2).droppingBottom(2)
    if pair.differences.isEmpty {
      frame.write(
        pair.points == 0
          ? "The two have no point in common." : "They put the same themes on every point.",
        at: Point(row: body.row + 1, column: 3), width: body.columns - 4)
    } else {
      drawDifferences(in: body, bench, on: &frame)
    }
    frame.footer(
      [FooterItem(key: "Up Down", label: "pick")] + Self.bindings.footer(),
      row: frame.size.rows - 1)
  }

  private var heights: [Int] { Array(repeating: 1, count: pair.differences.count) }

  private func listRows(in size: Size) -> Int {
    min(pair.differences.count, max(3, (size.rows - 6) / 2))
  }

  private func drawDifferences(in body: Rect, _ bench: Workbench, on frame: inout Frame) {
    let rows = listRows(in: frame.size)
    for slot in list.slots(heights: heights, rows: rows) {
      let text = bench[pair.differences[slot.item].point]?.point.feedback.text ?? ""
      let mark = slot.isSelected ? "▸ " : "  "
      frame.write(
        DisplayText.padded(mark + text, to: body.columns),
        at: Point(row: body.row + slot.row, column: 0),
        style: slot.isSelected ? .selected : .plain)
    }
    frame.horizontalRule(row: body.row + rows)
    let picked = pair.differences[min(list.selection, pair.differences.count - 1)]
    draw(
      picked, in: body.droppingTop(rows + 1).droppingLeft(2).droppingRight(2), bench, on: &frame)
  }

  private func draw(
    _ difference: CodingDifference, in room: Rect, _ bench: Workbench, on frame: inout Frame
  ) {
    guard let point = bench[difference.point]?.point else {
      frame.write("This point is not there any more.", at: room.origin)
      return
    }
    let details = PointDetails(difference.point, theme: nil, on: bench, showsMachine: false)
    let lines =
      details.text(point, width: room.columns) + details.source(point, width: room.columns) + [[]]
      + verdicts(on: difference, bench).flatMap { words in
        DisplayText.wrapped(words, width: room.columns).map { [Segment($0, .tag)] }
      }
    for (index, line) in lines.prefix(room.rows).enumerated() {
      frame.write(line, at: Point(row: room.row + index, column: room.column), width: room.columns)
    }
  }

  /// `Both: Full fibre`, `Ann alone: Rural places`, `Ben: nothing more`.
  private func verdicts(on difference: CodingDifference, _ bench: Workbench) -> [String] {
    let (first, second) = (difference.first, difference.second)
    let both = names(of: first.intersection(second), bench)
    return (both.isEmpty ? [] : ["Both: \(both)"]) + [
      verdict(of: pair.first, first, besides: second, bench),
      verdict(of: pair.second, second, besides: first, bench), counting(difference.point, bench),
    ]
  }

  /// What a report takes: what most coders say of a theme and, where they are even, the last.
  private func counting(_ point: PointReference, _ bench: Workbench) -> String {
    let names = (bench[point]?.themes.byPeople ?? []).map { bench.name(of: $0) }
    let words = names.isEmpty ? "no theme" : names.joined(separator: ", ")
    return "Counts now: \(words) (most coders; where they are even, who decided last)"
  }

  private func verdict(
    of coder: String, _ own: Set<Theme.ID>, besides other: Set<Theme.ID>, _ bench: Workbench
  ) -> String {
    if own.isEmpty { return "\(coder): none fits" }
    let alone = names(of: own.subtracting(other), bench)
    return alone.isEmpty ? "\(coder): nothing more" : "\(coder) alone: \(alone)"
  }

  private func names(of themes: Set<Theme.ID>, _ bench: Workbench) -> String {
    themes.sorted().map { bench.name(of: $0) }.joined(separator: ", ")
  }
}
