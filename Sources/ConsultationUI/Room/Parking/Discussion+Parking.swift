internal import ConsultationModel

extension Discussion {
  /// A parked point is for another table; nothing takes that back.
  mutating func hand(_ id: Feedback.ID, toTable table: String, _ moment: Moment) -> [Request] {
    settle(id, moment) { $0.table = table }
  }

  /// Why a parked point stays where it is; nothing takes that back.
  mutating func keep(_ id: Feedback.ID, because reason: String, _ moment: Moment) -> [Request] {
    settle(id, moment) { $0.reason = reason }
  }

  private mutating func settle(
    _ id: Feedback.ID, _ moment: Moment, _ work: (inout Triage) -> Void
  ) -> [Request] {
    guard !isReading else { return refuseToWrite() }
    guard let index = session.index(of: id), session.feedback[index].isParked else {
      return [.say(.hint("Only of a parked point is it said what becomes of it."))]
    }
    return changePoint(id, "what was settled", moment) { work(&$0.triage) }
  }
}
