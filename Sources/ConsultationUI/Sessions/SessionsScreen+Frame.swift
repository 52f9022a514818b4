internal import ConsultationModel
internal import TerminalCanvas

extension SessionsScreen {
  func draw(on frame: inout Frame) {
    let count = listings.map { counted($0.count, "session") } ?? ""
    frame.title("summit · Sessions", right: count)
    let body = frame.bounds.droppingTop(2).droppingBottom(2)
    if let listings, !listings.isEmpty {
      drawHeader(on: &frame, row: body.row)
      drawList(listings, in: body.droppingTop(1), on: &frame)
    } else if listings != nil {
      drawWelcome(in: body, on: &frame)
    }
    frame.footer(Self.bindings.footer(), row: frame.size.rows - 1)
  }

  private func drawWelcome(in body: Rect, on frame: inout Frame) {
    let lines = [
      "No session yet in \(folder).",
      "",
      "Press \(Self.bindings.key(.new)) to begin one: a session is one table's record of one sitting.",
      "Enter all the way through takes the usual answers.",
      "",
      "First time? Press \(Self.bindings.key(.tour)) for a tour of one minute; nothing of it is kept.",
    ]
    for (index, line) in lines.enumerated() {
      frame.write(
        line, at: Point(row: body.row + 1 + index, column: 3),
        style: index == 0 ? .strong : .plain, width: body.columns - 4)
    }
  }

  private func drawHeader(on frame: inout Frame, row: Int) {
    frame.write(
      columns(
        mark: "", date: "Date", table: "Table", points: "Points", answered: "Answered",
        title: "Title"),
      at: Point(row: row, column: 0), style: .quiet, width: frame.size.columns)
  }

  private func drawList(_ listings: [SessionListing], in body: Rect, on frame: inout Frame) {
    let heights = Array(repeating: 1, count: listings.count)
    for slot in list.slots(heights: heights, rows: body.rows) {
      let row = body.row + slot.row
      let (text, style) = line(for: listings[slot.item], isSelected: slot.isSelected)
      frame.write(
        DisplayText.padded(text, to: frame.size.columns), at: Point(row: row, column: 0),
        style: style)
    }
  }

  private func line(for listing: SessionListing, isSelected: Bool) -> (String, Style) {
    let mark = isSelected ? "▸" : " "
    let style: Style = isSelected ? .selected : .plain
    switch listing.content {
    case .session(let summary):
      let answered = summary.places.map { "\(summary.answered) of \($0)" } ?? "-"
      let text = columns(
        mark: mark, date: summary.date.description, table: summary.table,
        points: "\(summary.points)", answered: answered,
        title: marks(of: listing) + title(of: listing, summary))
      return (text, style)
    case .sealed:
      return (
        "\(mark) \(listing.name)  sealed: \(Self.bindings.key(.open)) asks for its passphrase",
        style
      )
    case .broken(let reason):
      return ("\(mark) can't be read: \(reason)", isSelected ? .selected : .bad)
    }
  }

  private func title(of listing: SessionListing, _ summary: SessionSummary) -> String {
    isOneOfSeveral(summary) ? "\(listing.name): \(summary.title)" : summary.title
  }

  /// What to know of a session before it is opened.
  private func marks(of listing: SessionListing) -> String {
    let moved = listing.movedTo.map { "[went on in \($0)] " } ?? ""
    return moved + (listing.unsent == nil ? "" : "[unsent words] ")
  }

  private func columns(
    mark: String, date: String, table: String, points: String, answered: String, title: String
  ) -> String {
    [
      DisplayText.padded(mark, to: 1), DisplayText.padded(date, to: 11),
      DisplayText.padded(table, to: 14), DisplayText.padded(points, to: 6, alignment: .right),
      DisplayText.padded(answered, to: 10, alignment: .right), " " + title,
    ].joined(separator: " ")
  }
}
