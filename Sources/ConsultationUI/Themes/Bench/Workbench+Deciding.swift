internal import ConsultationModel
internal import TerminalCanvas

extension Workbench {
  /// Notes what the coder holds of points, and asks for it to be put on disk; `words` are said once
  /// it is.
  mutating func decide(
    _ verdicts: [Verdict], on points: [PointReference], isShown: Bool = true,
    saying words: String, _ moment: Moment
  ) -> [Request] {
    guard !verdicts.isEmpty, !points.isEmpty else { return [] }
    let judgements = judgements(verdicts, on: points, isShown: isShown)
    note(on: points) { log in
      for (ordinal, judgement) in judgements.enumerated() {
        log.decide(judgement, moment, ordinal: ordinal)
      }
    }
    done.append(.decisions(judgements.count))
    undone = []
    decidedSince += 1
    return save(saying: words)
  }

  func judgements(
    _ verdicts: [Verdict], on points: [PointReference], isShown: Bool
  ) -> [Judgement] {
    points.flatMap { point in
      verdicts.map { Judgement(on: point, $0, machine: machine(on: point, isShown: isShown)) }
    }
  }

  /// What the machine holds of a point, to be kept with the decision.
  private func machine(on point: PointReference, isShown: Bool) -> MachineSuggestion? {
    guard let found = self[point]?.point else { return nil }
    let themes = found.suggestions.filter { $0.probability >= cut }
      .map { MachineSuggestion.Suggested($0.theme, probability: $0.probability) }
    var suggestion = MachineSuggestion(themes: themes, isShown: isShown)
    suggestion.hasLearntIt = taught.contains(point)
    return suggestion
  }

  /// Whatever stands on a point is right.
  mutating func accept(_ point: PointReference, _ moment: Moment) -> [Request] {
    guard let standing = self[point]?.themes else { return [] }
    let themes = standing.all
    guard !themes.isEmpty else { return markNone(point, moment) }
    let names = themes.map(name(of:)).joined(separator: ", ")
    return decide(themes.map(Verdict.accepted), on: [point], saying: "Right: \(names).", moment)
  }

  mutating func reject(
    _ theme: Theme.ID, on point: PointReference, _ moment: Moment
  ) -> [Request] {
    guard let standing = self[point]?.themes, standing.contains(theme) else {
      return [.say(.hint("It is not under \(name(of: theme)) any more."))]
    }
    let verdict: Verdict = standing.byPeople.contains(theme) ? .removed(theme) : .rejected(theme)
    return decide([verdict], on: [point], saying: "Not \(name(of: theme)).", moment)
  }

  /// Puts a theme on a point beside what stands there, which is right then; takes it off where it
  /// stands.
  mutating func toggle(
    _ theme: Theme.ID, on point: PointReference, isShown: Bool = true, _ moment: Moment
  ) -> [Request] {
    guard let standing = self[point]?.themes else { return [] }
    if standing.byPeople.contains(theme) {
      return decide(
        [.removed(theme)], on: [point], isShown: isShown, saying: "Not \(name(of: theme)).", moment)
    }
    let isSuggested = standing.byMachine.contains(theme)
    let kept = isShown ? standing.byMachine.filter { $0 != theme }.map(Verdict.accepted) : []
    return decide(
      kept + [isSuggested && isShown ? .accepted(theme) : .added(theme)], on: [point],
      isShown: isShown, saying: "\(name(of: theme)).", moment)
  }

  mutating func markNone(
    _ point: PointReference, isShown: Bool = true, _ moment: Moment
  ) -> [Request] {
    // The next point may be on the screen by then.
    let text = self[point]?.point.feedback.text ?? ""
    let words = "No theme fits “\(DisplayText.clipped(text, to: 40))”."
    return decide([.none], on: [point], isShown: isShown, saying: words, moment)
  }
}
