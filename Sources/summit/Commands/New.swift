import ArgumentParser
internal import ConsultationModel
internal import SealedFiles
internal import SessionStorage

extension Summit {
  /// `summit new`: starts a session and prints its path.
  struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Start a session and print the path of its file.")

    @Option(help: "What the session is called.") var title: String
    @Option(help: "The table's number or name.") var table: String
    @OptionGroup var guide: GuideOption
    @Option(help: ArgumentHelp("The day (default: today).", valueName: "yyyy-mm-dd"))
    var date: CalendarDate?
    @Option(help: "Where it is held.") var venue = ""
    @Option(help: "Who facilitates.") var facilitator = ""
    @Option(help: "Who takes notes.") var noteTaker = ""
    @Option(help: "How far reports may say who said something, unless a point says otherwise.")
    var attribution = Attribution.organisation
    @OptionGroup var sessions: SessionsOption
    @OptionGroup var sealing: SealingOptions

    func run() throws {
      let guide = try guide.chosen()
      let session = try session(following: guide, at: World.moment())
      let keyring = Keyring()
      let folder = SessionFolder(sessions.path)
      let seal = try sealing.seal(in: folder, keyring)
      try self.guide.keep(in: sessions.path)
      try Console.show([folder.create(session, sealedBy: seal, keyring)])
    }

    private func session(following guide: Guide, at moment: Moment) throws -> Session {
      guard !title.trimmed.isEmpty, !table.trimmed.isEmpty else {
        throw Refusal.usage("A session needs a title and a table. Give both a word.")
      }
      var session = Session(
        id: moment.id(), guide: guide.reference, title: title.trimmed,
        date: date ?? moment.now.date, table: table.trimmed)
      session.venue = venue.trimmed
      session.facilitator = facilitator.trimmed
      session.noteTaker = noteTaker.trimmed
      session.defaultAttribution = attribution
      return session
    }
  }
}
