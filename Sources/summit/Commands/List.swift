import ArgumentParser
internal import ConsultationModel

extension Summit {
  /// `summit list`: one line a session.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the sessions of a folder.",
      discussion: "Nobody is asked for a passphrase: what it would take is listed as sealed.")

    @OptionGroup var sessions: SessionsOption
    @OptionGroup var passphrase: PassphraseOption

    func run() throws {
      // Nobody is asked here: a list is a look at what there is.
      var files = GatheredFiles(keyring: try passphrase.keyring(asks: false))
      // Before the first session there is no folder either, which is no fault.
      if sessions.given != nil || World.isFolder(sessions.path) { files.gather(sessions.path) }
      var rows: [[String]] = []
      let isWhole = files.read { path, session in
        rows.append(row(path, session))
      } isSealed: { path in
        rows.append([path, "-", "-", "-", "sealed"])
      }
      try Console.show(Columns.aligned(rows))
      guard isWhole else { throw ExitCode(1) }
      if rows.isEmpty {
        Console.say("\(sessions.path) has no sessions yet. summit new makes one.")
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
