internal import ConsultationModel

/// Dots that were counted and forgotten, and the change that counted them: with that they come back.
struct CountedVote: Equatable, Sendable {
  let vote: DotVote
  let change: Change.ID
}

extension Discussion {
  /// Puts dots back, or forgets them again, with the change that counted them.
  mutating func follow(_ change: Change.ID?, isUndone: Bool) {
    guard let countedVote, countedVote.change == change else { return }
    session.dotVote = isUndone ? countedVote.vote : nil
  }

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
    guard let vote = session.dotVote else { return [.say(.hint("No dot has been put yet."))] }
    let changes = session.closeDotVote(moment)
    guard !changes.isEmpty else { return save() + [.say(.hint("No dot has been put yet."))] }
    note("the dots", changes, moment)
    countedVote = CountedVote(vote: vote, change: moment.id(Change.ordinal))
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
