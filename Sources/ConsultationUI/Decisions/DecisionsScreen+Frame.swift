internal import ConsultationModel
internal import TerminalCanvas

extension DecisionsScreen {
  func draw(on frame: inout Frame) {
    let what = scope == .everySession ? "all sessions" : "this session"
    frame.title("summit · Decisions on \(what)", right: headline)
    let body = frame.bounds.droppingTop(2).droppingBottom(2)
    if let form {
      form.draw(in: body, on: &frame)
      return frame.footer(DecisionForm.bindings.footer(), row: frame.size.rows - 1)
    }
    if let material {
      draw(material, in: body, on: &frame)
    } else {
      frame.write("Gathering the sessions …", at: Point(row: body.row + 1, column: 3))
    }
    frame.footer(
      [FooterItem(key: "Up Down", label: "pick")] + Self.bindings.footer(),
      row: frame.size.rows - 1)
  }

  /// `12 of 31 unanswered`
  private var headline: String {
    guard material != nil else { return "" }
    let open = listings.count { $0.response == nil }
    return "\(open) of \(listings.count) unanswered"
  }

  private func draw(_ material: DecisionsMaterial, in body: Rect, on frame: inout Frame) {
    guard !shown.isEmpty else {
      let words =
        listings.isEmpty
        ? "No theme has come up yet: decisions answer themes and points."
        : "Everything is answered. \(Self.bindings.key(.openOnly)) shows all."
      frame.write(words, at: Point(row: body.row + 1, column: 3), width: body.columns - 4)
      return
    }
    let columns = Columns(width: frame.size.columns)
    frame.write(columns.heads, at: Point(row: body.row, column: 0), style: .quiet)
    let rows = Self.listRows(in: frame.size)
    let heights = Array(repeating: 1, count: shown.count)
    for slot in list.slots(heights: heights, rows: rows) {
      frame.write(
        columns.line(shown[slot.item], base: material.base, isSelected: slot.isSelected),
        at: Point(row: body.row + 1 + slot.row, column: 0),
        style: slot.isSelected
          ? .selected : shown[slot.item].response == nil ? .accent : .plain)
    }
    frame.horizontalRule(row: body.row + 1 + rows)
    drawSelected(in: body.droppingTop(rows + 2).inset(columns: 2), on: &frame)
  }

  private func drawSelected(in room: Rect, on frame: inout Frame) {
    guard let selected else { return }
    let lines = selected.details.flatMap { detail in
      DisplayText.wrapped(detail.text, width: room.columns).map { Segment($0, detail.style) }
    }
    for (index, line) in lines.prefix(room.rows).enumerated() {
      frame.write(
        [line], at: Point(row: room.row + index, column: room.column), width: room.columns)
    }
  }

  /// The columns of the list for a width of the screen.
  private struct Columns {
    static let points = 12
    static let decided = 20
    static let stage = 10
    let name: Int

    init(width: Int) {
      name = max(14, width - 2 - Self.points - 2 - Self.decided - Self.stage - 1)
    }

    var heads: String { cells("  ", "You said", "Points", "We decided", "Stage") }

    func line(_ listing: DecisionListing, base: Int, isSelected: Bool) -> String {
      cells(
        isSelected ? "▸ " : "  ", listing.name, "\(listing.points) of \(base)",
        listing.response?.disposition.name ?? "not answered yet",
        listing.response?.stage?.rawValue ?? "")
    }

    private func cells(
      _ mark: String, _ name: String, _ points: String, _ decided: String, _ stage: String
    ) -> String {
      mark + DisplayText.padded(name, to: self.name)
        + DisplayText.padded(points, to: Self.points, alignment: .right) + "  "
        + DisplayText.padded(decided, to: Self.decided)
        + DisplayText.padded(stage, to: Self.stage) + " "
    }
  }
}

extension DecisionListing {
  /// The answer that stands, whole, and those before it.
  fileprivate var details: [Segment] {
    guard let response else {
      return [
        Segment(name, .strong),
        Segment("Nobody has answered this yet: \(DecisionsScreen.bindings.key(.answer)) does."),
      ]
        + earlier.map(\.formerly)
    }
    let facts = [
      response.owner.isEmpty ? nil : "seen to by \(response.owner)",
      response.date.map { "\($0)" }, response.stage.map { "stage: \($0.rawValue)" },
    ].compactMap { $0 }
    return [
      Segment(name, .strong),
      Segment("\(response.disposition.name), because \(response.reason)"),
    ] + (facts.isEmpty ? [] : [Segment(facts.joined(separator: " · "))])
      + [Segment("Noted by \(response.by), \(response.at.date) \(response.at.clock)", .quiet)]
      + earlier.map(\.formerly)
  }
}

extension Response {
  fileprivate var formerly: Segment {
    Segment("Before (\(at.date)): \(disposition.name), because \(reason)", .quiet)
  }
}
