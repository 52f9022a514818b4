internal import TerminalCanvas

extension ReportScreen {
  func draw(on frame: inout Frame) {
    let what = scope == .everySession ? "all sessions" : "this session"
    frame.title("summit · Report of \(what)", right: "export as \(kind.rawValue)")
    let body = frame.bounds.droppingTop(2).droppingBottom(2)
    if let preview {
      draw(preview, in: body, on: &frame)
    } else {
      frame.write("Gathering the sessions …", at: Point(row: body.row + 1, column: 3))
    }
    frame.footer(Self.bindings.footer(), row: frame.size.rows - 1)
  }

  private func draw(_ preview: ReportPreview, in body: Rect, on frame: inout Frame) {
    let first = min(scroll, max(0, preview.lines.count - body.rows))
    for (index, line) in preview.lines.dropFirst(first).prefix(body.rows).enumerated() {
      let style: Style = line.hasPrefix("#") ? .strong : line.hasPrefix(">") ? .accent : .plain
      // Only tables are wider than the screen; text stays where it is.
      let shown = line.hasPrefix("|") ? String(line.dropFirst(shift)) : line
      frame.write(
        shown, at: Point(row: body.row + index, column: 1), style: style, width: body.columns - 2)
    }
    let end = min(preview.lines.count, first + body.rows)
    let excluded = preview.excluded.isEmpty ? "" : "\(preview.excluded.count) left out · "
    frame.write(
      "\(excluded)line \(end) of \(preview.lines.count)", endingAt: frame.size.columns - 1,
      row: frame.size.rows - 2, style: .quiet)
  }
}
