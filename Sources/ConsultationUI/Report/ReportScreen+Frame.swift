internal import TerminalCanvas

extension ReportScreen {
  func draw(on frame: inout Frame) {
    let what = wishes.scope == .everySession ? "all sessions" : "this session"
    frame.title("summit · Report of \(what)", right: "export as \(kind.name)")
    let body = frame.bounds.droppingTop(2).droppingBottom(2)
    if let refusal {
      let lines = DisplayText.wrapped(refusal, width: body.columns - 4).prefix(body.rows - 4)
      for (index, line) in lines.enumerated() {
        frame.write(line, at: Point(row: body.row + 1 + index, column: 2))
      }
      frame.write(
        "\(Self.bindings.key(.filter)) changes which points, \(Self.bindings.key(.audience)) for whom the report is.",
        at: Point(row: body.row + 2 + lines.count, column: 2), style: .quiet,
        width: body.columns - 4)
    } else if let preview, preview.wishes == wishes {
      draw(preview, in: body, on: &frame)
    } else {
      frame.write("Gathering the sessions …", at: Point(row: body.row + 1, column: 3))
    }
    let news = progress?.line(width: frame.size.columns - 2)
    frame.write(
      news.map { DisplayText.padded($0, to: frame.size.columns - 2) }
        ?? DisplayText.clipped(about, to: frame.size.columns - 26),
      at: Point(row: frame.size.rows - 2, column: 1), style: news == nil ? .quiet : .accent)
    frame.footer(Self.bindings.footer(), row: frame.size.rows - 1)
  }

  /// For whom, by what, and of which points.
  private var about: String {
    let audience = wishes.isPublic ? "public" : "internal"
    let points = wishes.filter.isEmpty ? "all points" : "only \(wishes.filter)"
    let copies = wishes.countsCopiesOnce ? " · copies once" : ""
    return "\(audience) · \(points) · by \(wishes.grouping.rawValue)\(copies)"
  }

  private func draw(_ preview: ReportPreview, in body: Rect, on frame: inout Frame) {
    for row in 0..<body.rows {
      let number = scroll + row
      guard number < preview.lines.count else { break }
      frame.write(
        preview.lines[number], at: Point(row: body.row + row, column: 1),
        style: style(of: number, in: preview), width: body.columns - 2)
    }
    let excluded = preview.excluded.isEmpty ? "" : "\(preview.excluded.count) left out · "
    frame.write(
      "\(excluded)line \(cursor + 1) of \(preview.lines.count)",
      endingAt: frame.size.columns - 1, row: frame.size.rows - 2, style: .quiet)
  }

  private func style(of number: Int, in preview: ReportPreview) -> Style {
    let line = preview.lines[number]
    let next = number + 1 < preview.lines.count ? preview.lines[number + 1].first : nil
    let isHeading = next == "═" || next == "─"
    var style: Style = isHeading ? .strong : line.hasPrefix("│") ? .accent : .plain
    if number == cursor { style.reverse = true }
    return style
  }
}
