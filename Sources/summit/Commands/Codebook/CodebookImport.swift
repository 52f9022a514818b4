import ArgumentParser
internal import ConsultationModel
internal import GuideLibrary

extension Summit.CodebookCommand {
  /// `summit codebook import`: the themes of a file in the place of those in use.
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Use the themes of a codebook file from now on.",
      discussion: """
        Themes that the file lacks are retired. An id that was retired before is refused, since \
        codings made under it would change their meaning.
        """)

    @Argument(help: "A codebook file.", completion: .file(extensions: ["json"])) var file: String
    @OptionGroup var place: CodebookPlace

    func run() throws {
      let other = try CodebookFile.load(file)
      var (before, after) = (other, other)
      try place.change { codebook in
        before = codebook
        after = try codebook.adopting(other, by: World.account, World.moment())
        return after
      }
      let new = after.themes.count { before.theme($0.id) == nil }
      let retired = after.retired.count - before.retired.count
      Console.say(
        "\(place.path): \(after.themes.count.counted("theme")), \(new.grouped) of them new, "
          + "\(retired.grouped) retired.")
    }
  }
}
