internal import ConsultationModel
internal import TerminalCanvas

/// The words of the top row: where we are on the left; how far, and the time left, on the right.
struct DiscussionHeader {
  private let whole: String
  private let table: String
  private let facts: [String]
  let isLate: Bool

  /// Seconds before the end of a question from which on the time stands out.
  private static let warning = 60

  init(_ discussion: Discussion) {
    let guide = discussion.guide
    let session = discussion.session
    table = "Table \(session.table)" + (session.round.map { " · Round \($0)" } ?? "")
    whole = "summit · \(guide.title) · \(table)"
    let spent = session.secondsSpent.values.reduce(0, +)
    let inAll = guide.plannedMinutes * 60 - spent
    let forecast = discussion.forecast
    let asked = discussion.stop.place.flatMap { guide.askedQuestion($0.question) }
    let here = discussion.stop.place.flatMap { place in
      asked.map { _ in
        session.plannedSeconds(at: place, in: guide) - session.secondsSpent[place, default: 0]
      }
    }
    // The last minute warns, so that a round can be brought to its end.
    isLate =
      (forecast.secondsLate.map { $0 > 60 } ?? (inAll < 0)) || (here ?? Self.warning) < Self.warning
    // The first to go where the row is narrow stands last.
    facts = [
      Self.state(of: discussion), here.map(Duration.left) ?? "",
      asked.map { "Q\($0.number) of \(guide.questions.count)" } ?? "Parked",
      forecast.label
        ?? (inAll < 0 ? "\(Duration.left(inAll)) in all" : "\(Duration.clock(inAll)) in all"),
      counted(discussion.pointCount, "point"),
    ]
  }

  /// What must not be overlooked: words that no disk has, or that others write.
  private static func state(of discussion: Discussion) -> String {
    if discussion.saving.isFailed { return "NOT SAVED" }
    if discussion.isReading { return "READING" }
    if discussion.isPaused { return "PAUSED" }
    return discussion.isSavingSlowly ? "SAVING" : ""
  }

  /// As many facts as leave room for the table's name, in reading order.
  func right(columns: Int) -> String {
    var kept = facts
    while kept.count > 2, DisplayText.width(of: joined(kept)) > columns - 14 { kept.removeLast() }
    return joined(kept)
  }

  func left(columns: Int) -> String {
    DisplayText.clipped(DisplayText.width(of: whole) <= columns ? whole : table, to: columns)
  }

  private func joined(_ facts: [String]) -> String {
    let order = [0, 2, 4, 1, 3].filter { $0 < facts.count }
    return order.map { facts[$0] }.filter { !$0.isEmpty }.joined(separator: " · ")
  }
}
