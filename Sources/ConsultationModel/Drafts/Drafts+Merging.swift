extension Drafts {
  /// Adds what `other` has in a later version, or alone.
  package mutating func takeIn(_ other: Drafts) {
    for (stop, line) in other.lines where isLater(line.at, than: lines[stop]?.at) {
      note(line.text, at: stop, line.at)
    }
    if let mending = other.mending, isLater(mending.line.at, than: self.mending?.line.at) {
      noteMending(mending.line.text, of: mending.feedback, mending.line.at)
    }
    stop = stop ?? other.stop
  }

  private func isLater(_ time: Timestamp?, than other: Timestamp?) -> Bool {
    guard let other else { return true }
    return time.map { $0 > other } ?? false
  }

  /// Drops lines that were sent after they were kept: a crash came between the two.
  package mutating func dropSent(in session: Session, codebook: Codebook) {
    for (stop, line) in lines {
      guard let at = line.at else { continue }
      let sent = Shorthand.read(line.text, codebook: codebook, knownThemes: []).entry
      let isSent = session.feedback.contains { point in
        point.takenAt >= at.inWholeSeconds && point.text == sent.text.trimmed
          && point.stance == sent.stance && isThere(point, stop)
      }
      if isSent { note("", at: stop, at) }
    }
  }

  private func isThere(_ point: Feedback, _ stop: Stop) -> Bool {
    point.isParked || point.place == stop.place
  }
}
