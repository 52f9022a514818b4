package import ConsultationModel
package import TerminalCanvas

/// Something that the screens are told: a key, the clock, or the outcome of an effect.
package enum Event: Equatable, Sendable {
  case terminal(TerminalEvent)
  /// The guides that a new session can be held with, the usual one first.
  case guidesListed([Guide])
  case sessionsListed([SessionListing])
  case sessionOpened(OpenedSession)
  /// The session is sealed, and none of the passphrases that were given opens it.
  case passphraseAsked(path: String, isWrong: Bool)
  case sessionSaved(SavedSession)
  /// Another program wrote `session` into the file, which before was as `base`.
  case sessionChangedOutside(Session, base: Session, path: String)
  /// Somebody else has the session open for writing now; nil where nobody has any more.
  case holderChanged(Holder?, path: String)
  /// The sentence says what happened and what to do.
  case saveFailed(String)
  /// The session goes on in another file.
  case savedElsewhere(path: String)
  /// Another file took the session as little as its own.
  case saveElsewhereFailed(String)
  case historyRead(ReadHistory)
  /// The form of a new session as a crash left it.
  case formDraftFound(FormDraft)
  case draftsFailed(String)
  case tableRenamed
  /// The report as lines to scroll through.
  case reportPrepared(ReportPreview)
  /// No report can be made of what was wished; the sentence says why.
  case reportRefused(String, ReportWishes)
  case reportExported(path: String)
  /// How far a report is that takes its time.
  case reportProgressed(ReportProgress)
  /// A file stands already where the report should go.
  case reportWouldOverwrite(ReportExport)
  case themesGathered(ThemedLayout, ReportScope)
  case codebookTried(TriedCodebook)
  case themeWorkSaved(SavedThemeWork)
  case themeWorkFailed(String)
  case decisionsGathered(DecisionsMaterial, ReportScope)
  /// It is on the disk.
  case decisionNoted(ResponseRegister.Entry)
  /// An effect other than a save failed.
  case failed(String)
}
