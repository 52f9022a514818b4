import ArgumentParser
internal import ConsultationModel
internal import GuideLibrary

extension Summit.GuideCommand {
  /// `summit guide show`: a guide for reading.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show a guide's propositions, questions and themes with their ids.")

    @Argument(help: "A guide's id, or the path of a guide file.") var guide: String

    func run() throws {
      try Console.show(GuideText(of: GuideLibrary.load(guide)).lines)
    }
  }
}
