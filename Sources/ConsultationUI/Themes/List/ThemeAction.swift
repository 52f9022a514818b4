internal import ConsultationModel
internal import TerminalCanvas

/// Something done to a theme as a whole, from the list or from among its points.
enum ThemeAction: Equatable, Sendable {
  case merge, rename, terms, retire, makeTheme

  /// The dialog or screen in which it is settled.
  func requests(for row: ThemeRow, on bench: Workbench) -> [Request] {
    switch (self, row) {
    case (.makeTheme, .proposed(let proposal)): return prompt(.nameProposal(proposal))
    case (.makeTheme, _):
      return [.say(.hint("This is no proposal. Proposed themes stand at the end of the list."))]
    case (_, .theme(let id)):
      guard let theme = bench.codebook.theme(id) else {
        return [.say(.hint("\(id.text) is not in the codebook, so it can't be changed."))]
      }
      return requests(for: theme, on: bench)
    case (_, .proposed):
      return [
        .say(
          .hint("This is only proposed: \(ThemesScreen.bindings.key(.makeTheme)) makes it a theme.")
        )
      ]
    case (_, .unthemed):
      return [
        .say(.hint("These points have no theme: \(ThemesScreen.bindings.key(.open)) shows them."))
      ]
    }
  }

  private func requests(for theme: Theme, on bench: Workbench) -> [Request] {
    switch self {
    case .rename: return prompt(.renameTheme(theme))
    case .merge: return [.open(.dialog(.pickTheme(ThemePicker(merging: theme, on: bench))))]
    case .terms: return [.open(.terms(TermsScreen(theme, on: bench)))]
    case .retire:
      return [.open(.dialog(.retire(theme.id, sentence: retirement(of: theme, on: bench))))]
    case .makeTheme: return []
    }
  }

  private func prompt(_ prompt: PromptDialog) -> [Request] { [.open(.dialog(.prompt(prompt)))] }

  /// What retiring it would do, said before it is done.
  private func retirement(of theme: Theme, on bench: Workbench) -> String {
    let count = bench.figures[theme.id]
    let alone = bench.standings.count { $0.contains(theme.id) && $0.all.count == 1 }
    return "\(theme.name): \(counted(count.points, "point")) would not count under it any more, "
      + "\(alone) of them would have no theme. Its id stays its own."
  }
}
