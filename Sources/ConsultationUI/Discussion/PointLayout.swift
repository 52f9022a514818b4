internal import ConsultationModel
internal import TerminalCanvas

/// One row of a point on screen.
struct PointLine: Equatable, Sendable {
  let segments: [Segment]
  let isPicked: Bool
}

/// A point as rows of a column: time, stance, who, and what was said.
struct PointLayout {
  let lines: [PointLine]

  /// `place` is the question of a point that is shown at another one.
  init(point: Feedback, session: Session, place: String?, width: Int, isPicked: Bool) {
    // Where only the sector is known, it says who spoke.
    let who = session.stakeholder(point.stakeholder)?.label ?? point.sector.map { "(\($0.name))" }
    let said = Said(point: point, place: place, round: session.round)
    let rows =
      width >= 64
      ? Self.columns(point, who: who ?? "", said, width: width)
      : Self.stacked(point, who: who, said, width: width)
    lines = rows.map { PointLine(segments: $0, isPicked: isPicked) }
  }

  /// The words of a point with what is known of them, and how they look.
  private struct Said {
    let text: String
    let tail: String
    let style: Style

    init(point: Feedback, place: String?, round: Int?) {
      text = point.spoken
      let themes = point.themes.map { "#\($0.text)" }
      let partners = point.partners.map { "&\($0)" }
      let votes = point.votes > 0 ? [counted(point.votes, "vote")] : []
      let parked = point.isParked && point.place != nil ? ["parked"] : []
      let outcome = point.triage.isDone ? [point.triage.words] : []
      let earlier = point.round.flatMap { $0 == round ? nil : ["round \($0)"] } ?? []
      let withdrawn = point.isWithdrawn ? ["withdrawn"] : []
      let elsewhere = place.map { ["(\($0))"] } ?? []
      tail = (elsewhere + themes + partners + votes + parked + outcome + earlier + withdrawn)
        .joined(separator: "  ")
      style = point.isWithdrawn ? Style(ink: .quiet, dim: true) : .plain
    }
  }

  private static func columns(
    _ point: Feedback, who: String, _ said: Said, width: Int
  ) -> [[Segment]] {
    let stance = point.stance == .unstated ? "" : point.stance.rawValue
    let head = [
      Segment(point.takenAt.clock + "  ", .quiet),
      Segment(DisplayText.padded(stance, to: 9), point.stance.style),
      Segment(DisplayText.padded(who, to: 14) + " ", .mention),
    ]
    let indent = [Segment(String(repeating: " ", count: 31))]
    return wrapped(said, width: width - 31).enumerated().map { index, line in
      (index == 0 ? head : indent) + line
    }
  }

  private static func stacked(
    _ point: Feedback, who: String?, _ said: Said, width: Int
  ) -> [[Segment]] {
    var head = [Segment(point.takenAt.clock, .quiet)]
    if point.stance != .unstated {
      head.append(Segment(" \(point.stance.rawValue)", point.stance.style))
    }
    if let who { head.append(Segment("  " + who, .mention)) }
    return [head] + wrapped(said, width: width - 2).map { [Segment("  ")] + $0 }
  }

  /// What was said, then what is known of it, on the same row where it fits.
  private static func wrapped(_ said: Said, width: Int) -> [[Segment]] {
    var rows = DisplayText.wrapped(said.text, width: max(8, width)).map {
      [Segment($0, said.style)]
    }
    guard !said.tail.isEmpty else { return rows }
    let last = rows.last?.first.map { DisplayText.width(of: $0.text) } ?? 0
    if last + 2 + DisplayText.width(of: said.tail) <= width {
      rows[rows.count - 1].append(Segment("  " + said.tail, .tag))
    } else {
      rows += DisplayText.wrapped(said.tail, width: max(8, width)).map { [Segment($0, .tag)] }
    }
    return rows
  }
}

extension Stance {
  var style: Style {
    switch self {
    case .supporting: .good
    case .against: .bad
    case .mixed: .warning
    case .unstated: .plain
    }
  }
}
