/// What becomes of a parked point that goes to no question of its own table.
package struct Triage: Equatable, Sendable {
  /// The table that it is for; empty where it is for none.
  package var table = ""
  /// Why it stays parked, as it was said.
  package var reason = ""

  package init(table: String = "", reason: String = "") {
    self.table = table
    self.reason = reason
  }

  package var isDone: Bool { !table.isEmpty || !reason.isEmpty }

  /// `for table 5: their figures`, or `kept: nobody here can answer it`.
  package var words: String {
    if table.isEmpty { return reason.isEmpty ? "" : "kept: \(reason)" }
    return "for table \(table)" + (reason.isEmpty ? "" : ": \(reason)")
  }
}

extension Session {
  /// Points that are parked, in the order taken: those of which nobody has said what becomes of them
  /// first.
  package var parkedPoints: [Feedback] {
    let parked = feedback.filter { $0.isParked && !$0.isWithdrawn }
    return parked.filter { !$0.triage.isDone } + parked.filter(\.triage.isDone)
  }
}

/// A parked point that one table leaves to another.
package struct HandedPoint: Equatable, Sendable {
  package let from: String
  package let table: String
  package let text: String
}

extension Session {
  /// What this table leaves to others.
  package var handedOver: [HandedPoint] {
    parkedPoints.filter { !$0.triage.table.isEmpty }.map {
      HandedPoint(from: table, table: $0.triage.table, text: $0.text)
    }
  }
}
