internal import ConsultationModel
internal import TerminalCanvas

extension Workbench {
  /// Takes back the last thing that was done; also what was decided at another sitting.
  mutating func undo(_ moment: Moment) -> [Request] {
    guard let step = done.popLast() ?? (mine.canUndo ? .decisions(1) : nil) else {
      return [.say(.hint("Nothing to take back."))]
    }
    return turn(step, to: \.undone, words: "Taken back") { codings, ordinal in
      codings.undo(moment, ordinal: ordinal)
    }
  }

  mutating func redo(_ moment: Moment) -> [Request] {
    guard let step = undone.popLast() ?? (mine.canRedo ? .decisions(1) : nil) else {
      return [.say(.hint("Nothing to do again."))]
    }
    return turn(step, to: \.done, words: "Done again") { codings, ordinal in
      codings.redo(moment, ordinal: ordinal)
    }
  }

  private mutating func turn(
    _ step: Step, to other: WritableKeyPath<Workbench, [Step]>, words: String,
    _ move: (inout Codings, Int) -> Decision?
  ) -> [Request] {
    switch step {
    case .decisions(let count):
      self[keyPath: other].append(step)
      // What was decided since and is taken back leaves things as they were.
      decidedSince = other == \.undone && decidedSince > 0 ? decidedSince - 1 : decidedSince + 1
      return save(saying: words + described(turn(count, move)))
    case .codebook(let codebook, let count):
      _ = turn(count, move)
      self[keyPath: other].append(.codebook(self.codebook, decisions: count))
      change(to: codebook)
      saving.isCodebookOwed = true
      return save(saying: "\(words): the codebook.") + themeAgain()
    }
  }

  private mutating func turn(
    _ count: Int, _ move: (inout Codings, Int) -> Decision?
  ) -> [Decision] {
    var moved: [Decision] = []
    note(on: []) { codings in
      for ordinal in 0..<count {
        if let decision = move(&codings, ordinal) { moved.append(decision) }
      }
    }
    let points = moved.compactMap(\.judgement?.point)
    note(on: points) { _ in }
    return moved
  }

  /// `: Full fibre on “Full fibre must reach…”.`
  private func described(_ decisions: [Decision]) -> String {
    let judgements = decisions.compactMap(\.judgement)
    guard let point = judgements.first?.point, let found = self[point] else { return "." }
    let themes = judgements.filter { $0.point == point }.compactMap(\.verdict.theme)
      .map(name(of:)).joined(separator: ", ")
    let words = DisplayText.clipped(found.point.feedback.text, to: 40)
    return ": \(themes.isEmpty ? "no theme" : themes) on “\(words)”."
  }
}

extension Decision {
  var judgement: Judgement? {
    if case .judged(let judgement) = kind { return judgement }
    return nil
  }
}
