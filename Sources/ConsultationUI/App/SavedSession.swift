package import ConsultationModel

/// What a save has put on disk.
package struct SavedSession: Equatable, Sendable {
  package let path: String
  package let serial: Int
  package let changes: [Change]
  /// Why the changes could not be added to the history, where they could not.
  package let historyProblem: String?

  package init(path: String, serial: Int, changes: [Change], historyProblem: String? = nil) {
    self.path = path
    self.serial = serial
    self.changes = changes
    self.historyProblem = historyProblem
  }
}

/// The history of a session as its file tells it.
package struct ReadHistory: Equatable, Sendable {
  package let path: String
  package let changes: [Change]
  /// Lines that can't be read.
  package let damaged: Int

  package init(path: String, changes: [Change], damaged: Int = 0) {
    self.path = path
    self.changes = changes
    self.damaged = damaged
  }
}
