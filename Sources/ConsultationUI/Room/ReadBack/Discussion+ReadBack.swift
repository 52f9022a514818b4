internal import ConsultationModel

extension Discussion {
  /// Other words for a point; what it said before stays in the history.
  mutating func reword(_ id: Feedback.ID, _ text: String, _ moment: Moment) -> [Request] {
    guard !text.isEmpty else {
      return [
        .say(
          .hint(
            "A point can't be empty: \(Self.bindings.key(.withdraw)) withdraws one in the discussion."
          ))
      ]
    }
    guard session.index(of: id).map({ session.feedback[$0].text }) != text else { return [] }
    return changePoint(id, "the wording", moment) { $0.text = text }
  }

  mutating func note(
    objection: String, to id: Feedback.ID, _ moment: Moment
  ) -> [Request] {
    changePoint(id, "the objection", moment) { $0.objection = objection }
  }

  /// `8`, or `Jo Bell, Council`.
  mutating func signOff(_ place: Place, _ text: String, _ moment: Moment) -> [Request] {
    guard !isReading else { return refuseToWrite() }
    // Commas stand within names and organisations where semicolons are between them.
    let names = text.split(separator: text.contains(";") ? ";" : ",").map { String($0).trimmed }
      .filter { !$0.isEmpty }
    guard let first = names.first else {
      return [.say(.hint("Say who signs off: names, or how many."))]
    }
    let number = names.count == 1 ? Int(first) : nil
    if let number, !SignOff.countRange.contains(number) {
      return [.say(.hint("Nobody is not enough to sign off."))]
    }
    let author = author
    _ = change("the sign-off", moment) {
      $0.signOff(
        place, names: number == nil ? names : [], count: number ?? names.count, by: author,
        moment: moment)
    }
    let objections = session.pointsToRead(at: place).count { !$0.objection.isEmpty }
    let aside = objections == 0 ? "" : " Objections noted: \(objections)."
    return save(saying: "Signed off \(session.signOffs.last?.words ?? "").\(aside)")
  }
}
