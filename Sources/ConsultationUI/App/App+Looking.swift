internal import ConsultationModel
internal import TerminalCanvas

/// From a report to the place where a point was noted, and sessions that nobody sits at.
extension App {
  /// Somebody who comes from a report looks; nobody talks, so that no time passes.
  mutating func look(at point: Feedback.ID, _ moment: Moment) -> [Effect] {
    discussion?.isPaused = true
    let leave = Discussion.bindings.key(.close)
    status = status ?? .hint("The clock stands while you look; \(leave) goes back to the report.")
    return carryOut(discussion?.seek(point) ?? [], moment)
  }

  /// Nobody sits any more where another day's sitting is opened.
  mutating func rest(_ session: Session, _ moment: Moment) {
    guard session.date < moment.now.date else { return }
    discussion?.isPaused = true
    let start = Discussion.bindings.key(.pause)
    status = status ?? .hint("A sitting of \(session.date): its clock stands; \(start) starts it.")
  }

  mutating func seek(_ sought: SoughtPoint, _ moment: Moment) -> [Effect] {
    guard discussion?.path != sought.path else {
      // The report is there again as it stood.
      if case .report(let screen) = layers.last { lookedFrom = screen }
      layers.removeAll { $0 != .sessions && $0 != .discussion }
      return carryOut(discussion?.seek(sought.point) ?? [], moment)
    }
    guard discussion == nil else {
      // What is open here stays open, whatever becomes of the other file.
      let leave = Discussion.bindings.key(.close)
      return say(
        .hint(
          "That point is of another session: leave this one (\(leave)) and gather the report anew.")
      )
    }
    self.sought = sought
    return [.open(path: sought.path)]
  }
}
