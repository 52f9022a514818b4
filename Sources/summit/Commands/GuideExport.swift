import ArgumentParser
internal import GuideLibrary

extension Summit.GuideCommand {
  /// `summit guide export`: a guide that is built in, as the file to begin one's own with.
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print a built-in guide as a guide file, to edit into your own.")

    @Argument(help: "The guide's id.") var guide: String

    func run() throws {
      guard let bytes = GuideLibrary.bundledJSON(guide) else {
        throw Refusal.unknown(
          guide, as: "guide", of: "those built in", among: GuideLibrary.bundledIDs)
      }
      try Console.put(bytes)
    }
  }
}
