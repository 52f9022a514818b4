internal import ConsultationModel
internal import TerminalCanvas

extension Discussion {
  /// A parked point is for another table; an empty name takes that back.
  mutating func hand(_ id: Feedback.ID, toTable table: String, _ moment: Moment) -> [Request] {
    settle(id, moment, Triage(table: table))
  }

  /// Why a parked point stays where it is; an empty reason takes that back.
  mutating func keep(_ id: Feedback.ID, because reason: String, _ moment: Moment) -> [Request] {
    settle(id, moment, Triage(reason: reason))
  }

  /// What to say of points that others have left to this table; nil where there is none.
  var handedOffer: Status? {
    guard !handedHere.isEmpty else { return nil }
    let tables = handedHere.map(\.from).uniqued().joined(separator: ", ")
    let keys = "\(Self.bindings.key(.coverage)), \(CoverageScreen.bindings.key(.parked))"
    return .hint(
      "\(counted(handedHere.count, "point")) left to this table by table \(tables): \(keys).")
  }

  /// Puts what another table left into the line, before whatever stands there.
  mutating func takeUp(_ handed: HandedPoint) -> [Request] {
    guard !isReading else { return refuseToWrite() }
    guard mending == nil else { return refuseWhileMending() }
    let typed = entry.text
    entry.set(typed.isEmpty ? handed.text : "\(handed.text) \(typed)")
    layDownDraft()
    return [.go(stop)]
  }

  private mutating func settle(
    _ id: Feedback.ID, _ moment: Moment, _ triage: Triage
  ) -> [Request] {
    guard !isReading else { return refuseToWrite() }
    guard let index = session.index(of: id), session.feedback[index].isParked else {
      return [.say(.hint("That point is not parked."))]
    }
    return changePoint(id, "what was settled", moment) { $0.triage = triage }
  }
}
