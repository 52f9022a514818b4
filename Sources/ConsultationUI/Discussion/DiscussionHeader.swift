internal import ConsultationModel
internal import TerminalCanvas

/// The words of the top row: where we are on the left; how far, and the time left, on the right.
struct DiscussionHeader {
  private let whole: String
  private let table: String
  private let facts: [String]
  let isLate: Bool

  init(_ discussion: Discussion) {
    let guide = discussion.guide
    let session = discussion.session
    table = "Table \(session.table)"
    whole = "summit · \(guide.title) · \(table)"
    let spent = session.secondsSpent.values.reduce(0, +)
    let inAll = guide.plannedMinutes * 60 - spent
    let asked = discussion.stop.place.flatMap { guide.askedQuestion($0.question) }
    let here = asked.map { asked in
      asked.question.minutes * 60
        - (discussion.stop.place.map { session.secondsSpent[$0, default: 0] } ?? 0)
    }
    isLate = inAll < 0 || (here ?? 0) < 0
    // The first to go where the row is narrow stands last.
    facts = [
      Self.state(of: discussion), here.map(Duration.left) ?? "",
      asked.map { "Q\($0.number) of \(guide.questions.count)" } ?? "Parked",
      inAll < 0 ? "\(Duration.left(inAll)) in all" : "\(Duration.clock(inAll)) in all",
      counted(discussion.pointCount, "point"),
    ]
  }

  /// What must not be overlooked: words that no disk has, or that others write.
  private static func state(of discussion: Discussion) -> String {
    if discussion.saving.isFailed { return "NOT SAVED" }
    if discussion.isReading { return "READING" }
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
