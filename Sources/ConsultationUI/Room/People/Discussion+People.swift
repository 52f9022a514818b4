internal import ConsultationModel
internal import TerminalCanvas

extension Discussion {
  /// Those at the table, who has spoken least first; then those who are away.
  var peopleAtTheTable: [Cues.Heard] {
    let present = Cues(of: session, guide: guide, at: stop.place).people
    let away = session.stakeholders.filter(\.isAway).map {
      Cues.Heard(stakeholder: $0, points: 0, pointsHere: 0)
    }
    return present + away
  }

  /// Reads `Jo Bell, Sage/business; Council/local-government`.
  mutating func welcome(_ text: String, _ moment: Moment) -> [Request] {
    guard !isReading else { return refuseToWrite() }
    let entries = text.split(separator: ";").map { String($0).trimmed }.filter { !$0.isEmpty }
    let read = entries.map(person)
    let unread = zip(entries, read).filter { $0.1 == nil }.map(\.0)
    let people = read.compactMap { $0 }
    var new = 0
    _ = change("who is here", moment) { session in
      for (ordinal, (speaker, sector)) in people.enumerated() {
        if session.welcome(speaker, sector: sector, moment: moment, ordinal: ordinal) { new += 1 }
      }
    }
    let sectors = Sector.allCases.map(\.rawValue).joined(separator: ", ")
    let problem =
      unread.isEmpty
      ? "" : " Not understood: \(unread.joined(separator: "; ")). Sectors are \(sectors)."
    guard !people.isEmpty else { return [.say(.hint("Nobody was added.\(problem)"))] }
    let known = people.count - new
    let words =
      new == 0
      ? "Nobody new: all are on the list."
      : "\(new == 1 ? "1 person" : "\(new) people") noted\(known == 0 ? "" : ", \(known) on the list already")."
    return save(saying: words + problem)
  }

  /// As shorthand has it after an `@`, with the marks that it needs put in.
  private func person(_ text: String) -> (PointEntry.Speaker, Sector?)? {
    // Whoever writes it as in the entry line means the same.
    let plain = text.filter { !"\"“”".contains($0) }
    let parts = (plain.first == "@" ? plain.dropFirst() : plain[...])
      .split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
      .map { String($0).trimmed }
    guard let name = parts.first, !name.isEmpty else { return nil }
    let sector = parts.count > 1 ? Self.sector(parts[1].lowercased()) : nil
    guard parts.count == 1 || sector != nil else { return nil }
    let names = name.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
      .map { String($0).trimmed }
    guard names.count == 2 else {
      return (people.person(called: name) ?? .init(organisation: name), sector)
    }
    guard !names.joined().isEmpty else { return nil }
    return (.init(name: names[0], organisation: names[1]), sector)
  }

  /// By the word for files, or as the screens call it.
  private static func sector(_ text: String) -> Sector? {
    Sector(rawValue: text) ?? Sector.allCases.first { $0.name.lowercased() == text }
  }

  mutating func toggleAway(_ person: Stakeholder, _ moment: Moment) -> [Request] {
    guard !isReading else { return refuseToWrite() }
    _ = change("who is here", moment) { $0.note(isAway: !person.isAway, person.id) }
    return save(saying: "\(person.label) is \(person.isAway ? "back" : "away").")
  }

  /// Puts their name into the line, before whatever stands there.
  mutating func giveTheWord(to person: Stakeholder) -> [Request] {
    guard !isReading else { return refuseToWrite() }
    guard mending == nil else { return refuseWhileMending() }
    var entry = PointEntry(text: "")
    entry.speaker = .init(name: person.name, organisation: person.organisation)
    let typed = self.entry.text
    self.entry.set(Shorthand.line(for: entry, people: people) + " " + typed)
    layDownDraft()
    return [.go(stop)]
  }
}
