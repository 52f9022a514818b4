/// What changed of a sitting besides its points: the plan, what was signed off, who is there.
///
/// Dots are left out on purpose: a history that named them would tell who voted for what.
package struct SittingChange: Equatable, Sendable {
  /// The plan before and after, where that is what changed.
  package struct PlanChange: Equatable, Sendable {
    package let before: SittingPlan
    package let after: SittingPlan

    package init(before: SittingPlan, after: SittingPlan) {
      self.before = before
      self.after = after
    }
  }

  package let plan: PlanChange?
  package let signed: [SignOff]
  /// Sign-offs that were taken back.
  package let unsigned: [SignOff]
  package let arrived: [Stakeholder]
  package let left: [Stakeholder]

  package init(
    plan: PlanChange?, signed: [SignOff], unsigned: [SignOff], arrived: [Stakeholder],
    left: [Stakeholder]
  ) {
    self.plan = plan
    self.signed = signed
    self.unsigned = unsigned
    self.arrived = arrived
    self.left = left
  }

  /// Nil where nothing of it differs. Whoever came to a session by speaking came with the point.
  package init?(from before: Session, to after: Session) {
    let there = Dictionary(
      before.stakeholders.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let spoke = Set(after.feedback.compactMap(\.stakeholder))
    let arrived = after.stakeholders.filter { person in
      !person.isAway && there[person.id]?.isAway ?? !spoke.contains(person.id)
    }
    let left = after.stakeholders.filter { $0.isAway && there[$0.id]?.isAway == false }
    let signed = after.signOffs.filter { !before.signOffs.contains($0) }
    let unsigned = before.signOffs.filter { !after.signOffs.contains($0) }
    let plan =
      before.plan == after.plan ? nil : PlanChange(before: before.plan, after: after.plan)
    guard
      plan != nil || !(signed.isEmpty && unsigned.isEmpty && arrived.isEmpty && left.isEmpty)
    else { return nil }
    self.init(plan: plan, signed: signed, unsigned: unsigned, arrived: arrived, left: left)
  }

  /// The same the other way round.
  package var reversed: SittingChange {
    SittingChange(
      plan: plan.map { PlanChange(before: $0.after, after: $0.before) }, signed: unsigned,
      unsigned: signed, arrived: left, left: arrived)
  }
}

extension Session {
  /// Makes a change where nobody came between; true where something of it had to stay undone. What is
  /// so already is left as it is.
  @discardableResult
  package mutating func apply(_ change: SittingChange) -> Bool {
    signOffs.removeAll { change.unsigned.contains($0) }
    signOffs += change.signed.filter { !signOffs.contains($0) }
    signOffs.sort { $0.at < $1.at }
    let known = Set(stakeholders.map(\.id))
    stakeholders += change.arrived.filter { !known.contains($0.id) }
    for person in change.arrived { note(isAway: false, person.id) }
    // Nobody vanishes: a point may name them by now.
    for person in change.left { note(isAway: true, person.id) }
    guard let wish = change.plan, plan != wish.after else { return false }
    guard plan == wish.before else { return true }
    plan = wish.after
    return false
  }
}
