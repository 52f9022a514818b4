/// One coder's log of decisions, and what follows from it for every point.
package struct Codings: Equatable, Sendable {
  /// As people know the coder.
  package let coder: String
  /// In the order in which they were taken, those that took others back included.
  package private(set) var decisions: [Decision] = []
  /// What stands of every point on which something was decided.
  package private(set) var points: [PointReference: PointCoding] = [:]
  package var unknownFields: [UnknownField] = []
  /// Decisions that stand, by their place in the log: all, then those on each point.
  private var done: [Int] = []
  private var undone: [Int] = []
  private var standing: [PointReference: [Int]] = [:]
  private var ids: Set<Decision.ID> = []

  package init(coder: String, decisions: [Decision] = []) {
    self.coder = coder
    takeIn(decisions)
  }

  package subscript(point: PointReference) -> PointCoding { points[point] ?? PointCoding() }

  package var canUndo: Bool { !done.isEmpty }
  package var canRedo: Bool { !undone.isEmpty }

  /// The newest decision that stands on a point.
  package func lastDecision(on point: PointReference) -> Decision? {
    standing[point]?.last.map { decisions[$0] }
  }

  /// Whether the coder ever decided on it, also where that was taken back.
  package func hasSeen(_ point: PointReference) -> Bool { standing[point] != nil }

  @discardableResult
  package mutating func decide(
    _ judgement: Judgement, _ moment: Moment, ordinal: Int = 0
  ) -> Decision {
    note(.judged(judgement), moment, ordinal)
  }

  /// Takes the newest decision back and returns it; nil where there is none.
  @discardableResult
  package mutating func undo(_ moment: Moment, ordinal: Int = 0) -> Decision? {
    guard let index = done.last else { return nil }
    note(.undid(decisions[index].id), moment, ordinal)
    return decisions[index]
  }

  /// Takes the decision that was taken back last again; nil where there is none.
  @discardableResult
  package mutating func redo(_ moment: Moment, ordinal: Int = 0) -> Decision? {
    guard let index = undone.last else { return nil }
    note(.redid(decisions[index].id), moment, ordinal)
    return decisions[index]
  }

  /// Takes up what another program noted for the same coder; what is here already is passed over.
  package mutating func takeIn(_ others: [Decision]) {
    for decision in others where !ids.contains(decision.id) { append(decision) }
  }

  @discardableResult
  private mutating func note(
    _ kind: Decision.Kind, _ moment: Moment, _ ordinal: Int
  ) -> Decision {
    let decision = Decision(id: moment.id(ordinal), at: moment.now.inWholeSeconds, kind)
    append(decision)
    return decision
  }
}

extension Codings {
  private mutating func append(_ decision: Decision) {
    ids.insert(decision.id)
    decisions.append(decision)
    let index = decisions.count - 1
    switch decision.kind {
    case .judged(let judgement):
      done.append(index)
      undone.removeAll()
      standing[judgement.point, default: []].append(index)
      points[judgement.point, default: PointCoding()].take(judgement.verdict)
    case .undid(let id):
      guard let other = move(id, from: \.done, to: \.undone) else { return }
      turn(other) { $0.removeAll { $0 == other } }
    case .redid(let id):
      guard let other = move(id, from: \.undone, to: \.done) else { return }
      // In the place in which it was decided, not at the end: later verdicts stay the later ones.
      turn(other) { $0.insert(other, at: $0.firstIndex { $0 > other } ?? $0.endIndex) }
    }
  }

  private mutating func move(
    _ id: Decision.ID, from one: WritableKeyPath<Codings, [Int]>,
    to other: WritableKeyPath<Codings, [Int]>
  ) -> Int? {
    // From the end: what is taken back was mostly decided a moment ago.
    guard let place = self[keyPath: one].lastIndex(where: { decisions[$0].id == id })
    else { return nil }
    let index = self[keyPath: one].remove(at: place)
    self[keyPath: other].append(index)
    return index
  }

  /// Changes which decisions stand on the point of one of them, and what follows.
  private mutating func turn(_ index: Int, _ change: (inout [Int]) -> Void) {
    guard case .judged(let judgement) = decisions[index].kind else { return }
    change(&standing[judgement.point, default: []])
    var coding = PointCoding()
    for index in standing[judgement.point] ?? [] {
      if case .judged(let judgement) = decisions[index].kind { coding.take(judgement.verdict) }
    }
    points[judgement.point] = coding.isEmpty ? nil : coding
  }
}
