import ArgumentParser

extension Summit {
  /// `summit codebook`: the themes that points are sorted into.
  struct CodebookCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "codebook",
      abstract: "Show, check, export, import and change the themes that points are sorted into.",
      discussion: """
        The guide's own codebook is used until one is changed or imported; then it stands in \
        codebook.json in the sessions folder. What was coded before a change counts on: ids of \
        themes never change their meaning and are never given again.
        """,
      subcommands: [
        Show.self, Check.self, Export.self, Import.self, Merge.self, Rename.self, Split.self,
        Retire.self,
      ])
  }
}
