import ArgumentParser
internal import ConsultationModel

extension Summit.CodebookCommand {
  /// `summit codebook merge`: several themes as one.
  struct Merge: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make one new theme of several, and print its id.",
      discussion: "What was coded as any of them is coded as the new one.")

    @Argument(help: "The ids of the themes.") var themes: [String]
    @Option(help: ArgumentHelp("What the new theme is called.", valueName: "text"))
    var name: String
    @Option(help: ArgumentHelp("Its id (default: made of the name).", valueName: "id"))
    var id: String?
    @OptionGroup var place: CodebookPlace

    func run() throws {
      let id = id.map { Theme.ID($0) } ?? Theme.ID(for: name.trimmed)
      try place.change {
        try $0.merging(
          themes.map { Theme.ID($0) }, as: name.trimmed, id: id, by: World.account, World.moment())
      }
      try Console.show([id.text])
    }
  }
}
