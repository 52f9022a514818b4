extension Drafts {
  /// Adds what `other` has in a later version, or alone.
  package mutating func takeIn(_ other: Drafts) {
    for (stop, line) in other.lines where isLater(line.at, than: lines[stop]?.at) {
      note(line.text, at: stop, line.at)
    }
    if let mending = other.mending, isLater(mending.line.at, than: self.mending?.line.at) {
      noteMending(mending.line.text, of: mending.feedback, mending.line.at)
    }
    for (question, line) in other.answers
    where isLater(line.at, than: answers[question]?.at) {
      note(line.text, toQuestion: question, line.at)
    }
    if stop == nil { isPaused = other.isPaused }
    stop = stop ?? other.stop
  }

  private func isLater(_ time: Timestamp?, than other: Timestamp?) -> Bool {
    guard let other else { return true }
    return time.map { $0 > other } ?? false
  }

  /// Drops lines that were sent after they were kept: a crash came between the two.
  package mutating func dropSent(in session: Session, codebook: Codebook) {
    dropMended(in: session, codebook: codebook)
    for (stop, line) in lines {
      guard let at = line.at else { continue }
      let sent = Shorthand.read(line.text, codebook: codebook, knownThemes: []).entry
      let words = sent.text.trimmed
      // Marks alone are no beginning of anything.
      guard !words.isEmpty || line.text.trimmed.isEmpty else { continue }
      let isSent = session.feedback.contains { point in
        // It may have grown between being kept and being sent.
        point.takenAt >= at.inWholeSeconds && point.text.hasPrefix(words)
          && point.stance == sent.stance && isThere(point, stop)
      }
      if isSent { note("", at: stop, at) }
    }
  }

  private mutating func dropMended(in session: Session, codebook: Codebook) {
    guard let mending, let index = session.index(of: mending.feedback) else { return }
    let point = session.feedback[index]
    let people = KnownPeople(among: session.stakeholders)
    let sent = Shorthand.read(mending.line.text, codebook: codebook, people: people).entry
    var standing = session.entry(for: point)
    standing.isParked = sent.isParked
    if sent == standing { return endMending() }
    guard let at = mending.line.at, let editedAt = point.editedAt, editedAt >= at.inWholeSeconds
    else { return }
    if point.text.hasPrefix(sent.text.trimmed) { endMending() }
  }

  private func isThere(_ point: Feedback, _ stop: Stop) -> Bool {
    // What was changed later may have been moved.
    point.isParked || point.editedAt != nil || point.place == stop.place
  }
}
