import ArgumentParser
internal import ConsultationModel

extension Summit.CodebookCommand {
  /// `summit codebook show`: the themes, or all of one.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the themes and what became of those that are gone, or show one whole.")

    @Argument(help: "A theme's id.") var theme: String?
    @OptionGroup var place: CodebookPlace

    func run() throws {
      let text = CodebookText(of: try place.load())
      guard let theme else { return try Console.show(text.lines) }
      try Console.show(text.lines(of: Theme.ID(theme)))
    }
  }
}
