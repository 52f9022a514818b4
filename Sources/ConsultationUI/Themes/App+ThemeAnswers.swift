internal import ConsultationModel
internal import TerminalCanvas

extension App {
  mutating func askCoder(then key: Key?) -> [Effect] {
    let name = bench.coder ?? discussion?.author ?? bench.likelyCoder
    return ask(.prompt(.coder(name, then: key)))
  }

  /// Does what a line of text was asked for.
  mutating func answer(_ purpose: ThemePrompt, _ text: String, _ moment: Moment) -> [Request] {
    guard !text.isEmpty else { return [.say(.hint("It needs a name."))] }
    switch purpose {
    case .coder(let key):
      bench.beCoder(text)
      return key.map { hear($0, moment) } ?? []
    case .renameTheme(let theme): return change(.rename(theme.id, name: text), moment)
    case .nameMerged(let themes): return change(.merge(themes, name: text), moment)
    case .nameSplit(let theme, let points):
      let terms = bench.words(tellingApart: points, from: theme.id)
      let prompt = PromptDialog.termsOfSplit(theme, points: points, name: text, terms: terms)
      return [.open(.dialog(.prompt(prompt)))]
    case .termsOfSplit(let theme, let points, let name):
      let terms = text.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
      return change(.split(theme.id, points: points, name: name, terms: terms), moment)
    case .nameProposal(let proposal): return change(.add(proposal, name: text), moment)
    }
  }

  /// Changes the codebook; the points of a theme that was merged, split or retired are left.
  private mutating func change(_ move: CodebookMove, _ moment: Moment) -> [Request] {
    let before = bench.codebook
    let requests = keepingThemeRow { $0.bench.carryOut(move, moment) }
    if case .themePoints(let screen) = layers.last, bench.codebook != before,
      screen.theme.map({ bench.codebook.theme($0) == nil }) ?? true
    {
      layers.removeLast()
    }
    return requests
  }

  mutating func pick(_ picker: inout ThemePicker, _ key: Key, _ moment: Moment) -> [Request] {
    guard key == .enter else {
      picker.handle(key, rows: DialogLayout.listRows(in: size))
      layers[layers.count - 1] = .dialog(.pickTheme(picker))
      return []
    }
    guard let chosen = picker.chosen else { return [] }
    layers.removeLast()
    switch picker.purpose {
    case .add(let point): return bench.toggle(chosen.id, on: point, moment)
    case .merge(let theme):
      let both = bench.standings.count { $0.contains(theme) || $0.contains(chosen.id) }
      let sentence =
        "\(bench.name(of: theme)) (\(bench.figures[theme].points)) and \(chosen.name) "
        + "(\(bench.figures[chosen.id].points)) become one theme of \(counted(both, "point"))."
      let prompt = PromptDialog.nameMerged([theme, chosen.id], chosen.name, sentence: sentence)
      return [.open(.dialog(.prompt(prompt)))]
    }
  }

  mutating func choose(_ choice: inout CodingChoice, _ key: Key) -> [Request] {
    guard let screen = choice.handle(key, on: bench) else {
      layers[layers.count - 1] = .dialog(.codingChoice(choice))
      return []
    }
    layers.removeLast()
    return [.open(.coding(screen))]
  }

  mutating func answerRetire(_ theme: Theme.ID, _ key: Key, _ moment: Moment) -> [Request] {
    guard key == .character("d") else { return [] }
    layers.removeLast()
    return change(.retire(theme), moment)
  }

  mutating func answerUnsavedThemes(_ key: Key) -> [Request] {
    switch key {
    case .enter:
      layers.removeLast()
      return bench.save(saying: "")
    case .character("l"):
      layers.removeLast()
      bench.saving = Workbench.Saving(serial: bench.saving.serial)
      return [.perform(.quit)]
    default: return []
    }
  }
}
