import ArgumentParser
internal import ConsultationModel
internal import GuideLibrary
internal import SessionStorage

extension Summit {
  /// `summit repair`: what can be read of a damaged session goes into a new file.
  struct Repair: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Save what can be read of a damaged session into a new file.",
      discussion: """
        Prints the path of the new file, and what was changed or lost, each with its place, on \
        standard error. The damaged file stays as it is. Exit code 1 means that something is lost.
        """)

    @Argument(help: "The damaged session's file.", completion: .file(extensions: ["json"]))
    var file: String
    @Option(
      help: ArgumentHelp(
        "The new file, which must not exist (default: beside the other, NAME-repaired.json).",
        valueName: "new"))
    var output: String?
    @OptionGroup var passphrase: PassphraseOption

    func run() throws {
      let guides = GuideLibrary.available(in: file.folder)
      let keyring = try passphrase.keyring()
      guard let repair = try SessionRepair.repair(file, guides: guides, keyring) else {
        return Console.say("\(file) is in order, so nothing was written.")
      }
      let path = try RepairedFile(keyring: keyring).write(repair, of: file, to: output)
      try Console.show([path])
      for note in repair.notes { Console.say("\(file): \(note)") }
      let points = repair.session.feedback.count.counted("point")
      Console.say("\(points) saved to \(path).\(repair.isComplete ? "" : " Some things are lost.")")
      if !repair.isComplete { throw ExitCode(1) }
    }
  }
}
