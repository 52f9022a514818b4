internal import ConsultationModel
internal import TerminalCanvas

extension CodingScreen {
  private static let columnWidth = 38
  /// Longer lines are harder to read.
  private static let textWidth = 72

  func draw(on frame: inout Frame, _ bench: Workbench) {
    frame.title("summit · \(title)", right: bench.coder.map { "coder \($0)" } ?? "")
    drawProgress(bench, on: &frame)
    let body = frame.bounds.droppingTop(3).droppingBottom(2)
    if let current {
      let list = listRows(in: body, bench)
      drawPoint(current, in: body.droppingBottom(list + 3), bench, on: &frame)
      drawSearch(row: body.endRow - list - 2, bench, on: &frame)
      drawDescription(row: body.endRow - list - 1, bench, on: &frame)
      drawOffered(in: body.bottom(list), bench, on: &frame)
    } else {
      drawEnd(in: body, bench, on: &frame)
    }
    frame.footer(Self.bindings.footer(where: works), row: frame.size.rows - 1)
  }

  /// After the last point nothing is left to be put on one; what is hidden can't be taken.
  private func works(_ action: Action) -> Bool {
    if action == .takeAll, !showsSuggestions { return false }
    return current != nil || ![.next, .pick, .none, .takeAll, .show].contains(action)
  }

  private var title: String {
    switch order {
    case .random: "Coding a random \(points.count)"
    case .mostUnsure: "Coding, the most unsure first"
    }
  }

  /// `37 of 100 coded`, with a bar of as many parts.
  private func drawProgress(_ bench: Workbench, on frame: inout Frame) {
    let coded = points.count { bench.isCoded($0) }
    let position = current == nil ? "" : "point \(place + 1) · "
    let shown =
      showsSuggestions
      ? "suggestions shown" : "suggestions hidden, \(Self.bindings.key(.show)) shows"
    let words = "\(position)\(coded) of \(points.count) coded · \(shown)"
    let room = frame.size.columns - DisplayText.width(of: words) - 5
    let filled = points.isEmpty ? 0 : coded * room / points.count
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: room - filled)
    frame.write(
      [Segment(words + "  "), Segment(bar, .accent)], at: Point(row: 2, column: 1),
      width: frame.size.columns - 2)
  }

  private func listRows(in body: Rect, _ bench: Workbench) -> Int {
    let columns = max(1, (body.columns - 2) / Self.columnWidth)
    let all = (bench.codebook.themes.count + columns - 1) / columns
    // The point needs room for a few lines of words and for where it comes from.
    return max(3, min(all, body.rows - 10))
  }

  private func drawPoint(
    _ reference: PointReference, in room: Rect, _ bench: Workbench, on frame: inout Frame
  ) {
    guard let point = bench[reference]?.point else {
      frame.write("This point is not there any more.", at: Point(row: room.row + 1, column: 4))
      return
    }
    let details = PointDetails(reference, theme: nil, on: bench, showsMachine: showsSuggestions)
    let width = min(Self.textWidth, room.columns - 8)
    let lines = details.text(point, width: width)
    let top = room.row + 1
    let source = details.source(point, width: room.columns - 6).prefix(2)
    let own = own(reference, bench, width: room.columns - 6)
      .prefix(max(1, room.rows - 2 - source.count))
    let shown = max(0, min(lines.count, room.rows - 1 - own.count - source.count))
    // Air where there is room for it.
    let gap = room.rows - shown - source.count - own.count >= 4 ? 1 : 0
    for (index, line) in lines.prefix(shown).enumerated() {
      let strong = line.map { Segment($0.text, $0.style == .plain ? .strong : $0.style) }
      frame.write(strong, at: Point(row: top + index, column: 4), width: width)
    }
    let below = top + shown + gap
    for (index, line) in source.enumerated() {
      frame.write(line, at: Point(row: below + index, column: 4), width: room.columns - 6)
    }
    for (index, line) in own.enumerated() {
      frame.write(
        line, at: Point(row: below + source.count + gap + index, column: 4), style: .good,
        width: room.columns - 6)
    }
  }

  /// What the coder has put on it so far, none of it out of sight.
  private func own(
    _ reference: PointReference, _ bench: Workbench, width: Int
  ) -> ArraySlice<String> {
    let own = bench.codebook.current(bench.mine[reference])
    let names = own.themes.sorted().map { "✓ \(bench.name(of: $0))" }.joined(separator: "   ")
    return DisplayText.wrapped(own.isNone ? "none fits" : names, width: max(8, width)).prefix(3)
  }

  private func drawSearch(row: Int, _ bench: Workbench, on frame: inout Frame) {
    frame.horizontalRule(row: row - 1)
    frame.write("Theme:", at: Point(row: row, column: 1), style: .quiet)
    let room = Rect(row: row, column: 8, rows: 1, columns: frame.size.columns - 9)
    frame.draw(search, in: room, isFocused: true)
    guard search.text.isEmpty else { return }
    frame.write(
      "a number, or a few letters and Enter", at: Point(row: row, column: 10), style: .quiet,
      width: room.columns - 2)
  }

  /// What the theme under the mark is about: names alone are taken for more than they mean.
  private func drawDescription(row: Int, _ bench: Workbench, on frame: inout Frame) {
    let offered = offered(bench)
    guard offered.indices.contains(choice), let theme = bench.codebook.theme(offered[choice])
    else { return }
    frame.write(
      DisplayText.clipped(theme.description, to: frame.size.columns - 4),
      at: Point(row: row, column: 3), style: .quiet)
  }

  private func drawOffered(in room: Rect, _ bench: Workbench, on frame: inout Frame) {
    let offered = offered(bench)
    let columns = max(1, (room.columns - 2) / Self.columnWidth)
    let width = (room.columns - 2) / columns
    let page = room.rows * columns
    guard page > 0 else { return }
    if offered.isEmpty {
      frame.write("No theme is called so.", at: Point(row: room.row, column: 3))
    }
    let first = choice / page * page
    if offered.count > page {
      let last = min(first + page, offered.count)
      let words = "\(first + 1) to \(last) of \(offered.count)"
      frame.write(
        words, at: Point(row: room.row - 2, column: frame.size.columns - words.count - 1),
        style: .quiet)
    }
    for (index, theme) in offered.enumerated().dropFirst(first).prefix(page) {
      let (column, row) = (index - first).quotientAndRemainder(dividingBy: room.rows)
      let cells = DisplayText.padded(label(theme, index, bench), to: width - 1)
      frame.write(
        cells, at: Point(row: room.row + row, column: 1 + column * width),
        style: index == choice ? .selected : style(of: theme, bench), width: width - 1)
    }
  }

  private func label(_ theme: Theme.ID, _ index: Int, _ bench: Workbench) -> String {
    let number = index < 9 ? "\(index + 1)" : " "
    let isOn = isOn(theme, bench)
    let probability = suggestion(of: theme, bench).map { " \($0.probability.percent)" } ?? ""
    return "\(index == choice ? "▸" : " ")\(number) \(isOn ? "✓ " : "")"
      + "\(bench.name(of: theme))\(probability)"
  }

  private func style(of theme: Theme.ID, _ bench: Workbench) -> Style {
    if isOn(theme, bench) { return .good }
    return suggestion(of: theme, bench).map { $0.probability >= bench.cut } == true
      ? .strong : .plain
  }

  private func isOn(_ theme: Theme.ID, _ bench: Workbench) -> Bool {
    current.map { bench.codebook.current(bench.mine[$0]).themes.contains(theme) } ?? false
  }

  private func suggestion(of theme: Theme.ID, _ bench: Workbench) -> SuggestedTheme? {
    guard showsSuggestions, let current else { return nil }
    return bench[current]?.point.suggestions.first { $0.theme == theme }
  }

  private func drawEnd(in room: Rect, _ bench: Workbench, on frame: inout Frame) {
    let lines =
      points.isEmpty
      ? [
        "There is no point left to code.", "",
        "\(Self.bindings.key(.clear)) leads back to the themes.",
      ]
      : [
        "All \(points.count) are coded.", "",
        "\(Self.bindings.key(.clear)) leads back to the themes; \(ThemesScreen.bindings.key(.again)) there themes the points again, with what you taught.",
        "Left leads back to the last point.",
      ]
    for (index, line) in lines.enumerated() {
      frame.write(
        line, at: Point(row: room.row + 2 + index, column: 4),
        style: index == 0 ? .strong : .plain, width: room.columns - 6)
    }
  }
}
