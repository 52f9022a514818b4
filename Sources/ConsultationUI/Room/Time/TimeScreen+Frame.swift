internal import ConsultationModel
internal import TerminalCanvas

extension TimeScreen {
  func draw(on frame: inout Frame, _ discussion: Discussion) {
    let forecast = discussion.forecast
    frame.title(
      "summit · Time · Table \(discussion.session.table)",
      right: discussion.isPaused ? "PAUSED" : discussion.now.clock)
    let body = frame.bounds.droppingTop(2).droppingBottom(2)
    let sentence = DisplayText.wrapped(forecast.sentence, width: body.columns - 2).prefix(2)
    let style: Style = (forecast.secondsLate ?? 0) > 60 ? .warning : .strong
    for (index, line) in sentence.enumerated() {
      frame.write(line, at: Point(row: body.row + index, column: 1), style: style)
    }
    drawList(in: body.droppingTop(2), discussion, forecast, on: &frame)
    frame.footer(Self.bindings.footer(), row: frame.size.rows - 1)
  }

  private func drawList(
    in room: Rect, _ discussion: Discussion, _ forecast: Forecast, on frame: inout Frame
  ) {
    let columns = Columns(width: frame.size.columns, showsNew: proposal != nil)
    frame.write(
      columns.cells("  ", "Question", "Planned", "Spent", "New", "State"),
      at: Point(row: room.row, column: 0), style: .quiet)
    let walk = discussion.guide.walk
    let rest = Dictionary(forecast.rest.map { ($0.place, $0) }, uniquingKeysWith: { $1 })
    let heights = Array(repeating: 1, count: walk.count)
    for slot in list.slots(heights: heights, rows: Self.listRows(in: frame.size)) {
      let place = walk[slot.item]
      let isUnreached = rest[place]?.isUnreached == true
      frame.write(
        row(place, rest[place], discussion, columns, isSelected: slot.isSelected),
        at: Point(row: room.row + 1 + slot.row, column: 0),
        style: slot.isSelected
          ? .selected : isUnreached ? .warning : rest[place] == nil ? .quiet : .plain)
    }
  }

  private func row(
    _ place: Place, _ rest: Forecast.Rest?, _ discussion: Discussion, _ columns: Columns,
    isSelected: Bool
  ) -> String {
    let guide = discussion.guide
    let session = discussion.session
    let planned = session.plannedSeconds(at: place, in: guide)
    let new = proposal.map { $0.seconds[place].map(Duration.clock) ?? "" } ?? ""
    let state =
      discussion.stop == .place(place)
      ? "here" : rest == nil ? "through" : rest?.isUnreached == true ? "not reached" : "to come"
    return columns.cells(
      isSelected ? "▸ " : "  ", guide.fullName(of: place), Duration.clock(planned),
      Duration.clock(session.secondsSpent[place, default: 0]), new, state)
  }

  private struct Columns {
    static let figure = 8
    static let state = 11
    let width: Int
    let showsNew: Bool

    func cells(
      _ mark: String, _ name: String, _ planned: String, _ spent: String, _ new: String,
      _ state: String
    ) -> String {
      let figures = [planned, spent] + (showsNew ? [new] : [])
      let room = width - 2 - figures.count * Self.figure - 2 - Self.state - 1
      return mark + DisplayText.padded(name, to: max(12, room))
        + figures.map { DisplayText.padded($0, to: Self.figure, alignment: .right) }.joined()
        + "  " + DisplayText.padded(state, to: Self.state) + " "
    }
  }
}

extension Forecast {
  /// The whole of it in words.
  var sentence: String {
    let done = "At this pace you finish at \(finish.clock)"
    guard let end, let late = secondsLate else { return "\(done). No end is set." }
    // As the two clocks are read, whose seconds aren't shown.
    let minutes = late > 0 ? late / 60 : (59 - late) / 60
    let missed = unreached == 0 ? "" : "; \(counted(unreached, "question")) will not be reached"
    if minutes == 0 { return "\(done), as planned." }
    return late > 0
      ? "\(done), \(minutes) min after the end at \(end.clock)\(missed)."
      : "\(done), \(minutes) min before the end at \(end.clock)."
  }

  /// The same for the top row; nothing where no end is set.
  var label: String? {
    guard let late = secondsLate else { return nil }
    guard late > 60 else { return "on time" }
    return "\(late / 60) min late" + (unreached == 0 ? "" : ", \(unreached) unreached")
  }
}
