internal import ConsultationModel
package import TerminalCanvas

/// All that the screens know, as one value.
package struct App: Equatable, Sendable {
  var size: Size
  var layers: [Layer] = [.sessions]
  var sessions: SessionsScreen
  var discussion: Discussion?
  var status: Status?
  var guides: [Guide] = []

  package init(size: Size, folder: String) {
    self.size = size
    sessions = SessionsScreen(folder: folder)
  }

  /// What is to be done before the first key.
  package var firstEffects: [Effect] { [.listSessions] }

  /// The smallest screen that everything fits on.
  package static let smallestSize = Size(columns: 60, rows: 16)

  var isTooSmall: Bool {
    size.columns < Self.smallestSize.columns || size.rows < Self.smallestSize.rows
  }
}
