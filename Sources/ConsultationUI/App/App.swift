internal import ConsultationModel
package import TerminalCanvas

/// All that the screens know, as one value.
package struct App: Equatable, Sendable {
  var size: Size
  var layers: [Layer] = [.sessions]
  var sessions: SessionsScreen
  var discussion: Discussion?
  /// What the screens about themes share.
  var bench = Workbench()
  var status: Status?
  var guides: [Guide] = []
  /// What has to come before the next key, and the keys that wait for it.
  var awaited: Set<Awaited> = []
  var early: [EarlyEvent] = []
  /// A form that a crash interrupted, until it is taken up.
  var formDraft: FormDraft?
  /// The point for which a session is being opened.
  var sought: SoughtPoint?
  /// The report from which it is looked at, to go back to.
  var lookedFrom: ReportScreen?
  /// Answers that were begun and left, until they are taken up again.
  var unfinishedDecisions: [Response.Subject: DecisionForm] = [:]
  /// Whether a bell says that a question's time is up.
  let ringsBell: Bool

  package init(size: Size, folder: String, ringsBell: Bool = false) {
    self.size = size
    self.ringsBell = ringsBell
    sessions = SessionsScreen(folder: folder)
  }

  /// Says something before the first key.
  package mutating func warn(_ sentence: String) { status = .failed(sentence) }

  /// What is to be done before the first key.
  package mutating func begin() -> [Effect] {
    awaited = [.listing]
    return [.listSessions]
  }

  /// The smallest screen that everything fits on.
  package static let smallestSize = Size(columns: 60, rows: 16)

  var isTooSmall: Bool {
    size.columns < Self.smallestSize.columns || size.rows < Self.smallestSize.rows
  }
}
