internal import ConsultationModel

extension Discussion {
  /// Begins the next round; those who stay are named as `Jo Bell; Council`.
  mutating func beginRound(hosts text: String, _ moment: Moment) -> [Request] {
    guard !isReading else { return refuseToWrite() }
    guard session.round ?? 1 < Feedback.roundRange.upperBound else {
      return [.say(.hint("There is no round after \(Feedback.roundRange.upperBound)."))]
    }
    let names = text.split(separator: ";").map { String($0).trimmed }.filter { !$0.isEmpty }
    let hosts = names.map(person)
    if let unknown = zip(names, hosts).first(where: { $0.1 == nil })?.0 {
      return [
        .say(.hint("Nobody here is called “\(unknown)”: note first who is at the table."))
      ]
    }
    _ = change("the round", moment) { session in
      _ = session.beginRound(hosts: Set(hosts.compactMap(\.self)), moment: moment)
    }
    return save(saying: "Round \(session.round ?? 1) has begun.")
  }

  /// Whom a name, an organisation or the beginning of one means.
  private func person(_ name: String) -> Stakeholder.ID? {
    let wanted = name.lowercased()
    let present = session.stakeholders.filter { !$0.isAway }
    let exact = present.first { $0.label.lowercased() == wanted }
    return (exact ?? present.first { $0.label.lowercased().contains(wanted) })?.id
  }
}
