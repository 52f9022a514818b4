import ArgumentParser
internal import ConsultationModel

/// `--into "Rural masts=mast; rural signal"`: a new theme's name, and its terms if they are given.
struct NewTheme: ExpressibleByArgument {
  let theme: Theme

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
    guard let name = parts.first, !name.isEmpty else { return nil }
    let terms = parts.count < 2 ? [] : parts[1].split(separator: ";").map { String($0).trimmed }
    theme = Theme(id: Theme.ID(for: name), name: name, terms: terms.filter { !$0.isEmpty })
  }
}

extension Summit.CodebookCommand {
  /// `summit codebook split`: several themes instead of one.
  struct Split: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make several new themes of one, and print their ids.",
      discussion: """
        What was coded as the old theme is coded as the heir, with the old theme's other terms. \
        Without an heir it counts under none of them until somebody decides on the point again.
        """)

    @Argument(help: "The theme's id.") var theme: String
    @Option(
      help: ArgumentHelp(
        "A new theme's name, with its terms if wanted; give it once for each.",
        valueName: "name[=term;...]"))
    var into: [NewTheme]
    @Option(
      help: ArgumentHelp(
        "Which of the new themes takes over what was coded as the old one, by its id.",
        valueName: "id"))
    var heir: String?
    @OptionGroup var place: CodebookPlace

    func run() throws {
      let parts = into.map(\.theme)
      try place.change {
        try $0.splitting(
          Theme.ID(theme), into: parts, heir: heir.map { Theme.ID($0) }, by: World.account,
          World.moment())
      }
      try Console.show(parts.map(\.id.text))
    }
  }
}
