import ArgumentParser
internal import GuideLibrary

extension Summit.CodebookCommand {
  /// `summit codebook export`: the codebook in use as a file.
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print the codebook in use as a codebook file, to edit and import again.")

    @OptionGroup var place: CodebookPlace

    func run() throws {
      try Console.put(CodebookFile.encode(place.load()))
    }
  }
}
