internal import ConsultationModel
internal import TerminalCanvas

/// One point in full: its words with the reasons in them, where it comes from, and what it stands
/// under and why.
struct PointDetails {
  private let point: ThemedPoint?
  private let theme: Theme.ID?
  private let bench: Workbench
  /// Whether what the machine holds may be seen.
  private let showsMachine: Bool

  init(
    _ reference: PointReference, theme: Theme.ID?, on bench: Workbench, showsMachine: Bool = true
  ) {
    point = bench[reference]?.point
    self.theme = theme
    self.bench = bench
    self.showsMachine = showsMachine
  }

  func draw(in room: Rect, on frame: inout Frame) {
    guard let point else { return }
    let lines =
      text(point, width: room.columns) + source(point, width: room.columns)
      + facts(point, width: room.columns) + copies(point, width: room.columns)
    for (index, line) in lines.prefix(room.rows).enumerated() {
      frame.write(line, at: Point(row: room.row + index, column: room.column), width: room.columns)
    }
  }

  func text(_ point: ThemedPoint, width: Int) -> [[Segment]] {
    let ranges = shownSuggestions(point).flatMap(\.reasons).flatMap(\.ranges)
    return HighlightedText(point.feedback.text, ranges: ranges, width: width).lines
  }

  /// Where it comes from, so that it can be found again.
  func source(_ point: ThemedPoint, width: Int) -> [[Segment]] {
    let origin = point.origin
    let stance = point.feedback.stance == .unstated ? [] : [point.feedback.stance.rawValue]
    let parts =
      [origin.title, "table \(origin.table)", point.place]
      + ["\(origin.date) \(point.feedback.takenAt.clock)"] + stance
    let words = parts.filter { !$0.isEmpty }.joined(separator: " · ")
    return DisplayText.wrapped(words, width: max(8, width)).map { [Segment($0, .quiet)] }
  }

  /// Others in nearly the same words, by where they were said.
  private func copies(_ point: ThemedPoint, width: Int) -> [[Segment]] {
    let others = (bench.copies[point.reference] ?? []).compactMap { bench[$0]?.point }
    guard !others.isEmpty else { return [] }
    let places = others.map { "table \($0.origin.table) at \($0.feedback.takenAt.clock)" }
    let words = "≈ Nearly the same words: \(places.joined(separator: ", "))"
    return DisplayText.wrapped(words, width: width).map { [Segment($0, .accent)] }
  }

  /// Of one theme where it stands under it, else of all that the machine put on it.
  private func shownSuggestions(_ point: ThemedPoint) -> [SuggestedTheme] {
    guard showsMachine else { return [] }
    let own = point.suggestions.filter { $0.theme == theme }
    return theme != nil ? own : point.suggestions.filter { $0.probability >= bench.cut }
  }

  private func nearest(_ point: ThemedPoint) -> String {
    let decider = bench.decider(on: point.reference)
    let near = showsMachine && !decider.isByPeople ? point.suggestions.prefix(2) : []
    let names = near.map { "\(bench.name(of: $0.theme)) \($0.probability.percent)" }
    return "Under no theme. " + (decider.isByPeople ? decider.sentence : "")
      + (names.isEmpty ? "" : "Nearest: \(names.joined(separator: ", ")).")
  }

  private func facts(_ point: ThemedPoint, width: Int) -> [[Segment]] {
    var lines: [[Segment]] = [[]]
    if let theme {
      let decider = bench.decider(of: theme, on: point.reference)
      let reasons = shownSuggestions(point).flatMap(\.reasons).map(\.words)
      let why = reasons.isEmpty ? "" : " Because \(reasons.joined(separator: "; "))."
      lines += DisplayText.wrapped(decider.sentence + why, width: width).map { [Segment($0)] }
    }
    let others = (bench[point.reference]?.themes.all ?? []).filter { $0 != theme }
    guard !others.isEmpty else {
      return theme == nil ? lines + [[Segment(nearest(point), .quiet)]] : lines
    }
    let names = others.map { other in
      "\(bench.name(of: other)) (\(bench.decider(of: other, on: point.reference).label))"
    }
    let words = (theme == nil ? "Under " : "Also under ") + names.joined(separator: ", ")
    return lines + DisplayText.wrapped(words, width: width).map { [Segment($0, .tag)] }
  }
}
