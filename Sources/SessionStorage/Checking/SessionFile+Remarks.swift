import ConsultationModel
package import OrderedJSON

extension SessionFile {
  /// Whether a session opens: ids that nothing has are faults that don't keep it from that.
  package static func isReadable(_ bytes: [UInt8]) -> Bool {
    do {
      _ = try decode(bytes, path: "")
      return true
    } catch {
      return false
    }
  }

  /// What is odd in a session that opens, and no fault: a clock that was put right between two
  /// edits, or a stakeholder noted before speaking, gives it in files that are in order.
  package static func remarks(on bytes: [UInt8]) -> [Fault] {
    let session: Session
    do {
      session = try decode(bytes, path: "")
    } catch {
      return []
    }
    return edits(in: session) + strangers(in: session)
  }

  private static func edits(in session: Session) -> [Fault] {
    session.feedback.enumerated().compactMap { index, point in
      guard let edited = point.editedAt, edited < point.takenAt else { return nil }
      return Fault(
        path: "feedback[\(index)].editedAt", problem: "is earlier than takenAt",
        remedy: "Look whether the clock was right")
    }
  }

  private static func strangers(in session: Session) -> [Fault] {
    let speakers = Set(session.feedback.compactMap(\.stakeholder))
    return session.stakeholders.enumerated().compactMap { index, stakeholder in
      guard !speakers.contains(stakeholder.id) else { return nil }
      return Fault(
        path: "stakeholders[\(index)]", problem: "\(stakeholder.label.quoted) made no point",
        remedy: "Remove it if it stands there by mistake")
    }
  }
}
