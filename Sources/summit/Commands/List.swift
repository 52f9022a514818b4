import ArgumentParser
internal import ConsultationModel

extension Summit {
  /// `summit list`: one line a session.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List sessions, one a line.",
      discussion: "Nobody is asked for a passphrase: what it would take is listed as sealed.")

    @Argument(
      help: "Folders of sessions, and session files (default: the sessions folder).",
      completion: .directory)
    var paths: [String] = []
    @OptionGroup var sessions: SessionsOption
    @OptionGroup var passphrase: PassphraseOption

    func run() throws {
      // Nobody is asked here: a list is a look at what there is.
      var files = GatheredFiles(keyring: try passphrase.keyring(asks: false))
      for path in paths { files.gather(path) }
      // Before the first session there is no folder either, which is no fault.
      if paths.isEmpty, sessions.given != nil || World.isFolder(sessions.path) {
        files.gather(sessions.path)
      }
      var rows: [[String]] = []
      let isWhole = files.read { path, session in
        rows.append(row(path, session))
      } isSealed: { path in
        rows.append([path, "-", "-", "-", "sealed"])
      }
      try Console.show(Columns.aligned(rows))
      guard isWhole else { throw ExitCode(1) }
      if rows.isEmpty {
        let place = paths.isEmpty ? sessions.path : paths.joined(separator: ", ")
        Console.say("\(place) has no sessions yet. summit new makes one.")
      }
    }

    private func row(_ path: String, _ session: Session) -> [String] {
      let points = session.feedback.count { !$0.isWithdrawn }
      return [
        path, "\(session.date)", "table \(session.table)", points.counted("point"), session.title,
      ]
    }
  }
}
