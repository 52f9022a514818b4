/// Changes made to a session's points, so that each can be undone and redone.
package struct SessionHistory: Equatable, Sendable {
  /// One step: points as they stood before it and after it.
  package struct Step: Equatable, Sendable {
    /// What was done, as a status line can name it: `moved the point`.
    package let summary: String
    let before: [Feedback]
    let after: [Feedback]
  }

  private var undone: [Step] = []
  private var done: [Step] = []

  package init() {}

  package var canUndo: Bool { !done.isEmpty }
  package var canRedo: Bool { !undone.isEmpty }

  /// Remembers that new points were recorded. Undoing it withdraws them: nothing vanishes.
  package mutating func noteRecorded(_ points: [Feedback]) {
    let withdrawn = points.map { point in
      var copy = point
      copy.isWithdrawn = true
      return copy
    }
    push(
      Step(
        summary: points.count == 1 ? "the point" : "the points", before: withdrawn, after: points))
  }

  package mutating func noteChange(_ summary: String, from before: Feedback, to after: Feedback) {
    guard before != after else { return }
    push(Step(summary: summary, before: [before], after: [after]))
  }

  /// Takes the last step back in `session`; nil where there is none.
  package mutating func undo(in session: inout Session) -> Step? {
    guard let step = done.popLast() else { return nil }
    for point in step.before { session.replace(point) }
    undone.append(step)
    return step
  }

  /// Makes the step undone last again; nil where there is none.
  package mutating func redo(in session: inout Session) -> Step? {
    guard let step = undone.popLast() else { return nil }
    for point in step.after { session.replace(point) }
    done.append(step)
    return step
  }

  private mutating func push(_ step: Step) {
    done.append(step)
    undone.removeAll()
  }
}
