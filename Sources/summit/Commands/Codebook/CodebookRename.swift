import ArgumentParser
internal import ConsultationModel

extension Summit.CodebookCommand {
  /// `summit codebook rename`: another name for the same theme.
  struct Rename: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Call a theme by another name; its id and what it means stay.")

    @Argument(help: "The theme's id.") var theme: String
    @Argument(help: "Its new name.") var name: String
    @OptionGroup var place: CodebookPlace

    func validate() throws {
      guard !name.trimmed.isEmpty else { throw ValidationError("The new name is empty.") }
    }

    func run() throws {
      try place.change {
        try $0.renaming(Theme.ID(theme), to: name.trimmed, by: World.account, World.moment())
      }
    }
  }
}
