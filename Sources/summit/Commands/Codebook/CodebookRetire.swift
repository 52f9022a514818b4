import ArgumentParser
internal import ConsultationModel

extension Summit.CodebookCommand {
  /// `summit codebook retire`: a theme less.
  struct Retire: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take a theme out of use. What was coded as it counts under none.")

    @Argument(help: "The theme's id.") var theme: String
    @OptionGroup var place: CodebookPlace

    func run() throws {
      try place.change {
        try $0.retiring(Theme.ID(theme), by: World.account, World.moment())
      }
    }
  }
}
