internal import ConsultationModel

extension Discussion {
  /// Changes the vote, which begins with the first change; what is said back is shown at once.
  mutating func changeDots(_ change: (inout DotVote) -> String) -> [Request] {
    guard !isReading else { return refuseToWrite() }
    var vote = session.dotVote ?? DotVote()
    let before = vote
    let words = change(&vote)
    let said: [Request] = words.isEmpty ? [] : [.say(.hint(words))]
    guard vote != before else { return said }
    session.dotVote = vote
    return save() + said
  }

  mutating func moveDot(
    of voter: Stakeholder, on point: Feedback.ID, puts: Bool
  ) -> [Request] {
    changeDots { vote in
      if puts { return vote.put(by: voter.id, on: point) ? "" : "\(voter.label) has no dot left." }
      return vote.take(by: voter.id, from: point) ? "" : "\(voter.label) has no dot there."
    }
  }

  mutating func countDots(_ moment: Moment) -> [Request] {
    guard !isReading else { return refuseToWrite() }
    guard session.dotVote != nil else { return [.say(.hint("No dot has been put yet."))] }
    let changes = session.closeDotVote(moment)
    guard !changes.isEmpty else { return save() + [.say(.hint("No dot has been put yet."))] }
    note("the dots", changes, moment)
    return save(
      saying:
        "Counted: \(counted(changes.count, "point")) got dots. \(Self.bindings.key(.undo)) takes it back."
    )
  }

  mutating func giveDots(_ text: String) -> [Request] {
    guard let each = Int(text), DotVote.range.contains(each) else {
      return [
        .say(
          .hint("Between \(DotVote.range.lowerBound) and \(DotVote.range.upperBound) dots each."))
      ]
    }
    return changeDots { vote in
      vote.give(each)
      return "\(counted(each, "dot")) each."
    }
  }
}
