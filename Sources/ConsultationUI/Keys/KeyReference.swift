internal import TerminalCanvas

/// The keys of every screen, from the tables that the screens themselves obey.
package enum KeyReference {
  private struct Part {
    let table: any KeyTableListing
    var besides: [HelpSection] = []
  }

  private static let parts: [Part] = [
    Part(table: SessionsScreen.bindings),
    Part(table: NewSessionForm.bindings, besides: [NewSessionForm.choosingHelp]),
    Part(
      table: Discussion.bindings, besides: [Discussion.shorthandHelp]),
    Part(table: EditingKeys.table),
    Part(table: CoverageScreen.bindings, besides: [CoverageScreen.movingHelp]),
    Part(table: TimeScreen.bindings), Part(table: PeopleScreen.bindings),
    Part(table: ReadBackScreen.bindings), Part(table: DotsScreen.bindings),
    Part(table: ParkingScreen.bindings),
    Part(table: RoundScreen.bindings),
    Part(table: EvidenceScreen.bindings, besides: [EvidenceScreen.searchHelp]),
    Part(table: ReportScreen.bindings), Part(table: HistoryScreen.bindings),
    Part(table: ThemesScreen.bindings), Part(table: ThemePointsScreen.bindings),
    Part(table: CodingScreen.bindings, besides: [CodingScreen.pickingHelp]),
    Part(table: TermsScreen.bindings), Part(table: AgreementScreen.bindings),
    Part(table: DifferencesScreen.bindings), Part(table: ShiftsScreen.bindings),
    Part(table: DecisionsScreen.bindings),
    Part(table: DecisionForm.bindings), Part(table: Board.bindings),
    Part(table: Presenter.bindings), Part(table: HelpScreen.bindings), Part(table: Tour.bindings),
    Part(table: Dialog.answering), Part(table: Dialog.pasting), Part(table: Dialog.leaving),
    Part(table: Dialog.confirming), Part(table: Dialog.beginningToCode),
  ]

  /// Every table whose keys people may change.
  package static var tables: [any KeyTableListing] { parts.map(\.table) }

  /// `docs/keys.md`, whole.
  package static var markdown: String {
    let chapters = parts.map { part in
      ([ofTable(part.table)] + part.besides.map(ofSection)).joined(separator: "\n\n")
    }
    return """
      # Keys

      Generated from the tables that the screens obey (`make docs`); a test compares.
      `^N` means Ctrl and N together. All of them [can be changed](configuration.md): the name of a screen stands
      behind its title, that of what a key does in the last column. In a line of text a key that the screen has a use for
      does that.

      \(chapters.joined(separator: "\n\n"))

      """
  }

  private static func ofTable(_ table: any KeyTableListing) -> String {
    let rows = table.keys.map { action, keys, help in
      let labels = keys.map(\.label).joined(separator: " ")
      return "| \(cell(labels)) | \(escaped(help)) | `\(action)` |"
    }
    return "## \(table.title) (`\(table.screen)`)\n\n| key | what it does | name |\n|---|---|---|\n"
      + rows.joined(separator: "\n")
  }

  private static func ofSection(_ section: HelpSection) -> String {
    let rows = section.entries.map { "| \(cell($0.keys)) | \(escaped($0.text)) |" }
    return "## \(section.title)\n\n| key | what it does |\n|---|---|\n"
      + rows.joined(separator: "\n")
  }

  private static func cell(_ keys: String) -> String { "`" + escaped(keys) + "`" }

  private static func escaped(_ text: String) -> String {
    String(text.flatMap { $0 == "|" ? Array("\\|") : [$0] })
  }
}
