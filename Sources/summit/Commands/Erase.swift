import ArgumentParser
internal import SessionStorage

extension Summit {
  /// `summit erase`: removes a person everywhere in a folder and shows that they are gone.
  struct Erase: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Remove a person from everything in a folder, and search it for the name.",
      discussion: """
        Sessions, drafts, histories and what else summit keeps in the folder and the folders in it \
        are rewritten. The organisation stays. Letter case doesn't count; the name is found as \
        whole words. Give every form of it that may have been typed, and look at --dry-run first.
        """)

    @Option(
      help: ArgumentHelp(
        "The name to remove; may be given again for another form of it.", valueName: "name"))
    var stakeholder: [String]
    @Option(
      help: ArgumentHelp(
        "The person's points: keep, withdraw, or remove-words, which takes out what was said too.",
        valueName: "what"))
    var points = Eraser.Points.keep
    @Flag(help: "Take the name out of points also where no stakeholder is called so.")
    var words = false
    @Flag(help: "Say what would be changed and show the words around, and change nothing.")
    var dryRun = false
    @OptionGroup var sessions: SessionsOption
    @OptionGroup var passphrase: PassphraseOption

    func run() throws {
      let name = try name()
      let keyring = try passphrase.keyring()
      let erasure = FolderErasure(
        of: name, points: points, in: sessions.path, refuge: World.refuge, account: World.account,
        moment: World.moment(), keyring)
      let plan = try erasure.plan()
      if dryRun { return try Console.show(ErasureWords.plan(plan, of: stakeholder)) }
      guard words || !ErasureWords.needsWords(plan) else {
        throw Refusal.usage(ErasureWords.nobody(stakeholder, plan) + " Nothing was changed.")
      }
      try Console.show(ErasureWords.done(erasure.run()))
      let search = try NameSearch(for: name, in: sessions.path, refuge: World.refuge, keyring)
      try Console.show(ErasureWords.found(search) + [ErasureWords.outOfReach])
      if !search.findings.isEmpty { throw ExitCode(1) }
    }

    private func name() throws -> ErasedName {
      do throws(ErasedName.Refusal) {
        return try ErasedName(stakeholder)
      } catch {
        throw Refusal.usage(error.sentence)
      }
    }
  }
}

extension Eraser.Points: ExpressibleByArgument {}
