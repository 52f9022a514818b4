package import ConsultationModel

/// A session that was opened, with the guide to walk it by and what was left unsent.
package struct OpenedSession: Equatable, Sendable {
  package let path: String
  package let session: Session
  package let guide: Guide
  package var drafts = Drafts()
  /// Points that could not be saved before and are back: they stand in `session`, and not in the
  /// file yet.
  package var recovered: [PointChange] = []
  /// Whether its vote by dots is otherwise than in the file.
  package var hasRecoveredDots = false
  /// Steps that its history doesn't have yet; nil where none were kept.
  package var unwritten: [Change]?
  /// Who else has it open for writing.
  package var holder: Holder?
  /// Whose account it is, where the session names no note-taker.
  package var account = ""
  /// Where to save if its own folder fails, as a first suggestion.
  package var elsewhere = ""
  /// Something the note-taker should know, such as that the guide was missing.
  package var notice: String?

  /// Whether it holds anything that its files don't.
  var isToBeSaved: Bool {
    !recovered.isEmpty || hasRecoveredDots || unwritten?.isEmpty == false
  }

  package init(path: String, session: Session, guide: Guide) {
    self.path = path
    self.session = session
    self.guide = guide
  }
}
