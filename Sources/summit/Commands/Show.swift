import ArgumentParser
internal import ConsultationModel
internal import GuideLibrary
internal import SealedFiles
internal import SessionStorage

extension Summit {
  /// `summit show`: a session for reading.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show what a session holds, question by question.")

    @Argument(help: "The session's file.", completion: .file(extensions: ["json"]))
    var file: String
    @OptionGroup var guide: GuideOption
    @OptionGroup var passphrase: PassphraseOption

    func run() throws {
      let session = try session(passphrase.keyring())
      let guide =
        try guide.named() ?? GuideLibrary.guide(for: session.guide, near: file.folder)
      try Console.show(SessionText(of: session, guide: guide).lines)
    }

    private func session(_ keyring: Keyring) throws -> Session {
      do throws(StorageError) {
        return try SessionFile.load(file, keyring)
      } catch {
        guard error.isBroken else { throw error }
        throw Refusal.work("\(error.sentence) \(BrokenFile.wayOn)")
      }
    }
  }
}
