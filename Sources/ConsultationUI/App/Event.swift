package import ConsultationModel
package import TerminalCanvas

/// Something that the screens are told: a key, the clock, or the outcome of an effect.
package enum Event: Equatable, Sendable {
  case terminal(TerminalEvent)
  /// The guides that a new session can be held with, the usual one first.
  case guidesListed([Guide])
  case sessionsListed([SessionListing])
  case sessionOpened(OpenedSession)
  case sessionSaved(path: String)
  /// Another program wrote into the file; its points were taken in.
  case sessionChangedOutside(Session, points: Int)
  /// The sentence says what happened and what to do.
  case saveFailed(String)
  case draftsFailed(String)
  case tableRenamed
  /// The report as lines to scroll through.
  case reportPrepared(ReportPreview)
  case reportExported(path: String)
  /// A file stands already where the report should go.
  case reportWouldOverwrite(ReportExport)
  /// An effect other than a save failed.
  case failed(String)
}

/// A session file as the list of sessions shows it.
package struct SessionListing: Equatable, Sendable {
  /// What could be read of a file.
  package enum Content: Equatable, Sendable {
    case session(SessionSummary)
    /// Why the file can't be read.
    case broken(String)
  }

  package let path: String
  package let content: Content

  package init(path: String, content: Content) {
    self.path = path
    self.content = content
  }
}

/// The facts of a session that the list shows and that a new one takes its defaults from.
package struct SessionSummary: Equatable, Sendable {
  package let title: String
  package let date: CalendarDate
  package let venue: String
  package let table: String
  package let facilitator: String
  package let noteTaker: String
  package let points: Int
  package let answered: Int
  /// Places of the guide; nil where the guide isn't to be had.
  package let places: Int?

  package init(_ session: Session, guide: Guide?) {
    title = session.title
    date = session.date
    venue = session.venue
    table = session.table
    facilitator = session.facilitator
    noteTaker = session.noteTaker
    points = session.feedback.count { !$0.isWithdrawn }
    let coverage = Coverage(of: session)
    places = guide?.walk.count
    answered = guide.map { $0.walk.count - coverage.unanswered(in: $0).count } ?? 0
  }
}

/// A session that was opened, with the guide to walk it by and what was left unsent.
package struct OpenedSession: Equatable, Sendable {
  package let path: String
  package let session: Session
  package let guide: Guide
  package let drafts: Drafts
  /// Something the note-taker should know, such as that the guide was missing.
  package let notice: String?

  package init(
    path: String, session: Session, guide: Guide, drafts: Drafts = Drafts(), notice: String? = nil
  ) {
    self.path = path
    self.session = session
    self.guide = guide
    self.drafts = drafts
    self.notice = notice
  }
}
