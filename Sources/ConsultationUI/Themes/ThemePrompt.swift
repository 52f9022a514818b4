internal import ConsultationModel
internal import TerminalCanvas

/// What a line of text on the screens about themes is for.
enum ThemePrompt: Equatable, Sendable {
  /// Who is coding; then the key that wanted it known is heard.
  case coder(then: Key?)
  case renameTheme(Theme)
  case nameMerged([Theme.ID])
  case nameSplit(Theme, points: [PointReference])
  case termsOfSplit(Theme, points: [PointReference], name: String)
  case nameProposal(ProposedTheme)
}

extension PromptDialog {
  private static func themes(
    _ purpose: ThemePrompt, _ title: String, _ question: String, _ text: String,
    isOffered: Bool = false
  ) -> PromptDialog {
    PromptDialog(
      purpose: .themes(purpose), title: title, question: question, editor: TextEditor(text),
      isOffered: isOffered && !text.isEmpty)
  }

  static func coder(_ name: String, then key: Key?) -> PromptDialog {
    themes(
      .coder(then: key), "Who is coding?",
      "What you decide is kept under this name, apart from what others decide:", name,
      isOffered: true)
  }

  static func renameTheme(_ theme: Theme) -> PromptDialog {
    themes(.renameTheme(theme), "Rename the theme", "It stays what it means:", theme.name)
  }

  static func nameMerged(_ themes: [Theme.ID], _ name: String, sentence: String) -> PromptDialog {
    self.themes(
      .nameMerged(themes), "Merge the themes", "\(sentence) Name of the whole:", name,
      isOffered: true)
  }

  static func nameSplit(_ theme: Theme, points: [PointReference]) -> PromptDialog {
    themes(
      .nameSplit(theme, points: points), "Split \(theme.name)",
      "\(counted(points.count, "marked point")) go to a new theme; all others stay. Its name:", "")
  }

  static func termsOfSplit(
    _ theme: Theme, points: [PointReference], name: String, terms: [String]
  ) -> PromptDialog {
    themes(
      .termsOfSplit(theme, points: points, name: name), "Terms of \(name)",
      "Words by which it is known, with commas between. These stand in the marked points and not "
        + "in the others:", terms.joined(separator: ", "))
  }

  static func nameProposal(_ proposal: ProposedTheme) -> PromptDialog {
    themes(
      .nameProposal(proposal), "Make it a theme",
      "Known by: \(proposal.terms.prefix(8).joined(separator: ", ")). Its name:", proposal.name,
      isOffered: true)
  }
}
