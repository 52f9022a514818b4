internal import ConsultationModel

extension CellReader {
  mutating func entry() -> PointEntry {
    var entry = PointEntry(text: text(.text) ?? "")
    if entry.text.isEmpty {
      fail("the text is empty", remedy: "Write what was said, or take the row out.")
    }
    entry.stance = choice(
      .stance, or: .unstated, words: Stance.allCases.map(\.rawValue), meaning: Stance.init(word:))
    entry.voice = choice(.voice, or: .paraphrase, words: Voice.allCases.map(\.rawValue)) {
      Voice(rawValue: $0.lowercased())
    }
    entry.sector = choice(
      .sector, or: nil, words: Sector.allCases.map(\.rawValue), meaning: Sector.init(word:))
    entry.attribution = choice(
      .attribution, or: nil, words: Attribution.allCases.map(\.rawValue)
    ) { Attribution(rawValue: $0.lowercased()) }
    entry.speaker = .init(
      name: text(.stakeholder) ?? "", organisation: text(.organisation) ?? "")
    entry.partners = list(.partners)
    entry.votes = votes()
    entry.isParked = isParked()
    return entry
  }

  mutating func time() -> Timestamp? {
    guard let text = text(.takenAt) else { return nil }
    if let time = Timestamp(rfc3339: text) { return time }
    fail(
      "the taken_at \(text.quoted) is not a time",
      remedy: "Write it as 2019-07-04T14:02:31+01:00.")
    return nil
  }

  mutating func proposition(in guide: Guide) -> Proposition.ID? {
    guard let word = text(.proposition) else { return nil }
    let folded = word.lowercased()
    let meant = guide.propositions.first {
      [$0.id.text, $0.name.lowercased(), $0.shortName.lowercased()].contains(folded)
    }
    if meant == nil { unknown(.proposition, word, among: guide.propositions.map(\.id.text)) }
    return meant?.id
  }

  mutating func question(in guide: Guide) -> Question.ID? {
    guard let word = text(.question) else { return nil }
    let folded = word.lowercased()
    let meant = guide.askedQuestions.first { asked in
      let question = asked.question
      return [question.id.text, question.text.lowercased(), question.shortName.lowercased()]
        .contains(folded) || asked.number == folded || "q" + asked.number == folded
    }
    if meant == nil {
      unknown(.question, word, among: guide.askedQuestions.map(\.question.id.text))
    }
    return meant?.question.id
  }

  private mutating func votes() -> Int {
    guard let word = text(.votes) else { return 0 }
    if let votes = Int(word), Feedback.voteRange.contains(votes) { return votes }
    fail(
      "the votes \(word.quoted) are not a number from 0 to \(Feedback.voteRange.upperBound)",
      remedy: "Write one, or leave the cell empty.")
    return 0
  }

  private mutating func isParked() -> Bool {
    let words = ["true": true, "yes": true, "1": true, "false": false, "no": false, "0": false]
    return choice(.parked, or: false, words: ["true", "false"]) { words[$0.lowercased()] }
  }
}
