internal import ConsultationModel

extension Discussion {
  /// Begins the next round; those who stay are named as `Jo Bell; Council`.
  mutating func beginRound(hosts text: String, _ moment: Moment) -> [Request] {
    guard !isReading else { return refuseToWrite() }
    guard session.round ?? 1 < Feedback.roundRange.upperBound else {
      return [.say(.hint("There is no round after \(Feedback.roundRange.upperBound)."))]
    }
    let names = text.split(separator: ";").map { String($0).trimmed }.filter { !$0.isEmpty }
    let hosts = names.map(people(called:))
    let unlisted = zip(names, hosts).filter { $0.1.isEmpty && leads($0.0) }.map(\.0)
    if let (name, found) = zip(names, hosts).first(where: {
      $0.1.count != 1 && !unlisted.contains($0.0)
    }) {
      let problem =
        found.isEmpty
        ? "Nobody here is called “\(name)”: note first who is at the table."
        : "“\(name)” may be \(found.map(\.label).joined(separator: " or ")): write more of the name."
      return [.say(.hint(problem))]
    }
    let guide = guide
    _ = change("the round", moment) { session in
      session.beginRound(
        hosts: Set(hosts.flatMap { $0 }.map(\.id)), besides: unlisted, moment: moment)
      // Every question has its minutes again, on top of what it had before.
      for (place, spent) in session.secondsSpent where guide.contains(place) {
        let minutes = guide.askedQuestion(place.question)?.question.minutes ?? 0
        session.plan.seconds[place] = min(spent + minutes * 60, SittingPlan.range.upperBound)
      }
    }
    return save(
      saying: "Round \(session.round ?? 1) has begun; every question has its minutes again.")
  }

  /// Facilitator and note-taker stay, and are on no list of who is heard.
  private func leads(_ name: String) -> Bool {
    [session.facilitator, session.noteTaker].contains { $0.lowercased() == name.lowercased() }
  }

  /// Whom a name, an organisation or the beginning of a word in one means.
  private func people(called name: String) -> [Stakeholder] {
    let wanted = name.lowercased()
    let present = session.stakeholders.filter { !$0.isAway }
    let exact = present.filter { $0.label.lowercased() == wanted }
    guard exact.isEmpty else { return exact }
    return present.filter { person in
      let label = person.label.lowercased()
      return label.hasPrefix(wanted) || label.contains(" \(wanted)")
    }
  }
}
