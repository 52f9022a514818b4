import ArgumentParser

extension Summit {
  /// `summit guide`: the guides that sessions follow.
  struct GuideCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "guide", abstract: "List, show, check and export discussion guides.",
      subcommands: [List.self, Show.self, Check.self, Export.self])
  }
}
