package import ConsultationModel
package import SealedFiles

/// Something that the screens want done; the executable does it and answers with an event.
package enum Effect: Equatable, Sendable {
  case listSessions
  case open(path: String)
  /// Opens a session that is sealed.
  case unlock(path: String, Passphrase)
  /// Sealed, where there is a passphrase for it.
  case create(Session, Passphrase? = nil)
  case save(SaveOrder)
  case keepDrafts(Drafts, path: String)
  case keepForm(FormDraft?)
  /// See whether another program has written into the file, and who has it open.
  case lookOutside(path: String, heard: Int)
  case readHistory(path: String)
  /// To a file of its own, where the session's own can't be written.
  case saveElsewhere(SaveOrder)
  case renameTable(path: String, table: String)
  /// With lines of text no longer than so many columns.
  case prepareReport(ReportWishes, columns: Int)
  case export(ReportExport)
  /// The points of sessions with the themes that they have.
  case gatherThemes(ReportScope)
  /// What a codebook would do to the points that were gathered, to those of one theme above all.
  case tryCodebook(Codebook, theme: Theme.ID)
  case saveThemeWork(ThemeWork)
  /// What was decided about the points of sessions.
  case gatherDecisions(ReportScope)
  case noteDecision(ResponseRegister.Entry)
  /// A bell, where somebody asked for one.
  case ring
  case suspend
  case quit
}

/// A session to be put on disk, with the steps that its history doesn't have yet.
package struct SaveOrder: Equatable, Sendable {
  package let session: Session
  package let changes: [Change]
  package let path: String
  /// Counts the saves of a session, so that an answer is known to be of the last.
  package let serial: Int
  /// How many versions of other programs are taken in already, since the session was opened.
  package let heard: Int
}

/// Which sessions a report gathers.
package enum ReportScope: Equatable, Sendable {
  case everySession
  case session(path: String)
}
