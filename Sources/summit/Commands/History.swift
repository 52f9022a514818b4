import ArgumentParser
internal import ConsultationModel
internal import SessionStorage
internal import TerminalCanvas

extension Summit {
  /// `summit history`: who changed what in a session, and when.
  struct History: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show who changed what in a session, and when, oldest first.",
      discussion: """
        The history is kept in a hidden file beside the session. It holds the newest changes: the \
        oldest go once it is larger than 16 MB.
        """)

    @Argument(help: "The session's file.", completion: .file(extensions: ["json"]))
    var file: String
    @OptionGroup var passphrase: PassphraseOption

    func run() throws {
      // A path that is mistyped must not look like a session without a history.
      let keyring = try passphrase.keyring()
      _ = try SessionFile.load(file, keyring)
      let reading = try HistoryFile.read(forSession: file, keyring)
      try Console.show(Columns.aligned(reading.changes.map(row)))
      if reading.damaged > 0 {
        Console.say("\(reading.damaged.counted("line")) of the history can't be read.")
      }
      if reading.changes.isEmpty { Console.say("\(file) has no history yet.") }
    }

    private func row(_ change: Change) -> [String] {
      let text = change.points.first?.after.text ?? change.table?.after ?? ""
      return [
        "\(change.at.date) \(change.at.clock)", change.by.isEmpty ? "-" : change.by,
        change.sentence, DisplayText.clipped(text, to: 60),
      ]
    }
  }
}
