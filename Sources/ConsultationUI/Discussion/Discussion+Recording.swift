internal import ConsultationModel
internal import TerminalCanvas

extension Discussion {
  mutating func enter(_ moment: Moment) -> [Request] {
    if let fieldObjection { return [.say(.hint(fieldObjection))] }
    if mending == nil, let point = pickedPoint {
      return isElsewherePicked ? goTo(point) : startMending(point)
    }
    if reading.entry.text.isEmpty { return enterWithoutText() }
    if let mending { return finishMending(mending, moment) }
    return record(parked: stop == .parked, moment)
  }

  /// Saves what is typed as a new point here.
  mutating func record(parked: Bool, _ moment: Moment) -> [Request] {
    let reading = reading
    var entry = reading.entry
    entry.isParked = parked
    let newOrganisation = newOrganisation(in: entry)
    let point = session.record(entry, at: stop.place, moment: moment)
    note("the point", [PointChange(before: nil, after: point)], moment)
    clearLine()
    let note = notes(on: reading) + newOrganisation + offerStance(reading.doubtfulStance, to: point)
    return save(saying: "Saved \(moment.now.clock)\(parked ? ", parked" : "").\(note)")
  }

  /// Saves every line of a paste as a point of its own; the entry line stays as it was.
  mutating func recordLines(_ text: String, _ moment: Moment) -> [Request] {
    var points: [Feedback] = []
    var withoutWords: [String] = []
    for line in text.split(whereSeparator: \.isNewline) {
      var entry = read(String(line)).entry
      guard !entry.text.isEmpty else {
        if !line.allSatisfy(\.isWhitespace) { withoutWords.append(String(line)) }
        continue
      }
      entry.isParked = stop == .parked
      points.append(
        session.record(entry, at: stop.place, moment: moment, ordinal: points.count))
    }
    if !withoutWords.isEmpty { insert(withoutWords.joined(separator: "\n")) }
    guard !points.isEmpty else { return [.say(.hint("These lines have marks and no words."))] }
    note(
      counted(points.count, "point"), points.map { PointChange(before: nil, after: $0) }, moment)
    let left = withoutWords.isEmpty ? "" : " Lines with marks and no words are in the entry line."
    // They were kept with the line while the paste waited.
    return save(saying: "Saved \(counted(points.count, "point")).\(left)") + keepDrafts()
  }

  private mutating func enterWithoutText() -> [Request] {
    if case .failed = saving { return save(saying: "Saved.") }
    if !entry.text.trimmed.isEmpty {
      return [.say(.hint("Type what was said as well; nothing is saved yet."))]
    }
    return mending == nil
      ? []
      : [
        .say(
          .hint("A point can't be empty: \(Self.bindings.key(.withdraw)) withdraws a picked one."))
      ]
  }

  // MARK: Mending a point

  private mutating func startMending(_ point: Feedback) -> [Request] {
    layDownDraft()
    mending = point.id
    picked = nil
    entry.set(line(of: point))
    layDownDraft()
    let (save, leave) = (Self.bindings.key(.enter), Self.bindings.key(.cancel))
    return [
      .say(.hint("Mending the point of \(point.takenAt.clock). \(save) saves, \(leave) leaves it."))
    ]
  }

  private func line(of point: Feedback) -> String {
    Shorthand.line(for: session.entry(for: point), people: people)
  }

  private mutating func finishMending(_ id: Feedback.ID, _ moment: Moment) -> [Request] {
    guard let index = session.index(of: id) else { return [] }
    let before = session.feedback[index]
    var entry = reading.entry
    entry.isParked = before.isParked
    let unchanged = entry == session.entry(for: before)
    if !unchanged {
      let ghost = before.stakeholder.flatMap { cameOnlyWith(id, $0) ? $0 : nil }
      _ = change("the mending", moment) { session in
        let after = session.revised(before, as: entry, moment: moment)
        session.replace(after)
        if let ghost, after.stakeholder != ghost { session.note(isAway: true, ghost) }
      }
    }
    leaveMending()
    return unchanged ? [] : save(saying: "Saved \(moment.now.clock).")
  }

  /// Whether somebody is known from one point alone, as a name that was mistyped is.
  private func cameOnlyWith(_ point: Feedback.ID, _ person: Stakeholder.ID) -> Bool {
    let others = session.feedback.contains { $0.stakeholder == person && $0.id != point }
    let came = history.changes.contains { change in
      change.points.contains { $0.before == nil && $0.after.stakeholder == person }
    }
    let wasWelcomed = history.changes.contains { change in
      change.sitting?.arrived.contains { $0.id == person } == true
    }
    return came && !others && !wasWelcomed
  }

  /// Esc: an unchanged point is left at once; a changed one is asked about.
  mutating func stopMending() -> [Request] {
    let point = mending.flatMap(session.index(of:)).map { session.feedback[$0] }
    if let point, line(of: point) != entry.text { return [.open(.dialog(.dropMending))] }
    leaveMending()
    return []
  }

  mutating func leaveMending() {
    mending = nil
    drafts.endMending()
    isDraftKept = false
    field = nil
    entry.set(drafts[stop])
  }

  private mutating func clearLine() {
    entry.set("")
    field = nil
    scroll = 0
    picked = nil
    layDownDraft()
  }
}
