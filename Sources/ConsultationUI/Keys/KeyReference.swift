/// The keys of every screen, from the tables that the screens themselves obey.
package enum KeyReference {
  package static let sections: [HelpSection] =
    [SessionsScreen.bindings.help("Sessions"), NewSessionForm.bindings.help("New session")]
    + Discussion.helpSections
    + [
      CoverageScreen.bindings.help("Coverage"), CoverageScreen.movingHelp,
      TimeScreen.bindings.help("Time"), PeopleScreen.bindings.help("Who is here"),
      ReadBackScreen.bindings.help("Read-back"), DotsScreen.bindings.help("Dots"),
      EvidenceScreen.bindings.help("Evidence"), EvidenceScreen.searchHelp,
      ReportScreen.bindings.help("Report"), HistoryScreen.bindings.help("History"),
      ThemesScreen.bindings.help("Themes"),
      ThemePointsScreen.bindings.help("Points of a theme"),
      CodingScreen.bindings.help("Coding"), CodingScreen.pickingHelp,
      TermsScreen.bindings.help("Terms"), AgreementScreen.bindings.help("Agreement"),
      ShiftsScreen.bindings.help("What changed"),
      DecisionsScreen.bindings.help("Decisions"), DecisionForm.bindings.help("A decision"),
      Board.bindings.help("Board"), Presenter.bindings.help("Presenter"),
      HelpScreen.bindings.help("Help"),
    ]

  /// `docs/keys.md`, whole.
  package static var markdown: String {
    let tables = sections.map { section in
      let rows = section.entries.map { "| \(cell($0.keys)) | \(escaped($0.text)) |" }
      return "## \(section.title)\n\n| key | what it does |\n|---|---|\n"
        + rows.joined(separator: "\n")
    }
    return """
      # Keys

      Generated from the tables that the screens obey (`make docs`); a test compares.
      `^N` means Ctrl and N together.

      \(tables.joined(separator: "\n\n"))

      """
  }

  private static func cell(_ keys: String) -> String { "`" + escaped(keys) + "`" }

  private static func escaped(_ text: String) -> String {
    String(text.flatMap { $0 == "|" ? Array("\\|") : [$0] })
  }
}
