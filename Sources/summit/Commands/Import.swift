import ArgumentParser
internal import ConsultationModel
internal import DurableFiles
internal import PointImport
internal import SealedFiles
internal import SessionStorage

extension Summit {
  /// `summit import`: takes the rows of a table into one session, or one for each table.
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add the rows of a CSV file as points.",
      discussion: """
        Prints the path of every session that was written to. Only a column "text" is needed. \
        Rows that were imported before are left alone, so the same file can be imported again. \
        Themes are written down as what --coder decided: ids with ";" between them, "-" for none \
        of them, an empty cell for a row that nobody coded.
        """)

    @Argument(help: "A CSV file with a header.", completion: .file(extensions: ["csv"]))
    var file: String
    @Option(
      help: ArgumentHelp("The session that all rows go to.", valueName: "file"),
      completion: .file(extensions: ["json"]))
    var session: String?
    @OptionGroup var sessions: SessionsOption
    @OptionGroup var table: TableOptions
    @Flag(help: "Import the rows that are right although others are wrong.")
    var skipBad = false
    @OptionGroup var guide: GuideOption
    @OptionGroup var codebook: CodebookOption
    @Option(help: ArgumentHelp("Who coded the rows that have themes.", valueName: "name"))
    var coder = "import"
    @Option(help: "The title of a session that is made.") var title: String?
    @Option(help: ArgumentHelp("The day of the sessions.", valueName: "yyyy-mm-dd"))
    var date: CalendarDate?
    @OptionGroup var sealing: SealingOptions

    func validate() throws {
      guard (session == nil) != (sessions.given == nil) else {
        throw ValidationError("Give one of --session and --sessions.")
      }
      guard !coder.trimmed.isEmpty else { throw ValidationError("--coder needs a name.") }
      guard session == nil || !sealing.encrypt else {
        throw ValidationError("--encrypt is for sessions that are made. Give --sessions with it.")
      }
    }

    func run() throws {
      let keyring = try sealing.passphrase.keyring()
      let guide = try chosenGuide(keyring)
      let table = try table.read(
        DurableFile.read(file, limit: ImportedTable.largestSize), guide: guide,
        codebook: codebook.codebook(in: folder) { guide })
      report(table)
      guard table.faults.isEmpty || skipBad else {
        throw Refusal.work(
          "Nothing was imported. Mend \(those(table.faults.count)), or give --skip-bad.")
      }
      let outcome = try take(table.rows, following: guide, keyring)
      try Console.show(outcome.paths)
      Console.say(outcome.summary(skipped: table.skippedRows))
      try ImportedCodings(coder: coder.trimmed, folder: CodingsFolder(inSessions: folder))
        .write(outcome.codings)
      if !table.faults.isEmpty { throw ExitCode(1) }
    }

    /// Where the codebook and the codings are.
    private var folder: String { session?.folder ?? sessions.path }

    private func chosenGuide(_ keyring: Keyring) throws -> Guide {
      guard let session else { return try guide.chosen() }
      return try guide.guide(of: SessionFile.load(session, keyring), at: session)
    }

    private func report(_ table: ImportedTable) {
      for note in table.notes { Console.say("\(file): \(note)") }
      for fault in table.faults { Console.say("\(file): \(fault.sentence)") }
    }

    private func take(
      _ rows: [ImportedRow], following guide: Guide, _ keyring: Keyring
    ) throws -> ImportOutcome {
      if let session { return try ImportIntoSession(path: session, keyring: keyring).take(rows) }
      let seal = try sealing.seal(in: SessionFolder(sessions.path), keyring)
      try self.guide.keep(in: sessions.path)
      return try ImportIntoFolder(
        folder: sessions.path, guide: guide, title: title ?? guide.title, date: date,
        keyring: keyring, seal: seal
      ).take(rows)
    }

    private func those(_ count: Int) -> String { count == 1 ? "that" : "those" }
  }
}
