internal import ConsultationModel

extension Discussion {
  /// A parked point is for another table; an empty name takes that back.
  mutating func hand(_ id: Feedback.ID, toTable table: String, _ moment: Moment) -> [Request] {
    settle(id, moment, Triage(table: table))
  }

  /// Why a parked point stays where it is; an empty reason takes that back.
  mutating func keep(_ id: Feedback.ID, because reason: String, _ moment: Moment) -> [Request] {
    settle(id, moment, Triage(reason: reason))
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
