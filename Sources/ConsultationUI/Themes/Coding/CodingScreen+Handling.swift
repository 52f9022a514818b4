internal import ConsultationModel
internal import TerminalCanvas

extension CodingScreen {
  mutating func handle(_ key: Key, _ bench: inout Workbench, _ moment: Moment) -> [Request] {
    if case .character(let character) = key, let number = character.wholeNumberValue, number > 0 {
      return pick(number - 1, &bench, moment)
    }
    guard let action = Self.bindings.action(for: key) else {
      type(key, bench)
      return []
    }
    switch action {
    case .next: return search.text.isEmpty ? goOn(bench) : pick(choice, &bench, moment)
    case .pick: return pick(choice, &bench, moment)
    case .none: return markNone(&bench, moment)
    case .takeAll: return takeAll(&bench, moment)
    case .previous: turn(to: place - 1)
    case .later: turn(to: place + 1)
    case .show: showsSuggestions.toggle()
    case .undo: return follow(&bench) { $0.undo(moment) }
    case .redo: return follow(&bench) { $0.redo(moment) }
    case .clear: return clear()
    case .close: return [.close]
    case .help:
      let sections = [Self.bindings.help, Self.pickingHelp]
      return [.open(.help(HelpScreen(sections: sections)))]
    }
    return []
  }

  private mutating func type(_ key: Key, _ bench: Workbench) {
    switch key {
    case .up: choice = max(0, choice - 1)
    case .down: choice = max(0, min(offered(bench).count - 1, choice + 1))
    default: if search.hear(key, width: 1000) { choice = 0 }
    }
  }

  private mutating func clear() -> [Request] {
    guard !search.text.isEmpty else { return [.close] }
    search.set("")
    choice = 0
    return []
  }

  mutating func turn(to place: Int) {
    self.place = max(0, min(points.count, place))
    search.set("")
    choice = 0
  }

  /// The next point that isn't coded; after the last, those that were passed over.
  private mutating func goOn(_ bench: Workbench) -> [Request] {
    let rest = points.indices.dropFirst(place + 1)
    if let next = rest.first(where: { !bench.isCoded(points[$0]) }) {
      turn(to: next)
      return []
    }
    let passed = points.firstIndex { !bench.isCoded($0) }
    turn(to: passed ?? points.count)
    return passed == nil ? [] : [.say(.hint("That was the last: this one was passed over."))]
  }

  private mutating func pick(
    _ index: Int, _ bench: inout Workbench, _ moment: Moment
  ) -> [Request] {
    guard let point = current else { return [] }
    let offered = offered(bench)
    guard offered.indices.contains(index) else {
      return [.say(.hint("No theme is offered there."))]
    }
    search.set("")
    choice = 0
    return bench.code(
      offered[index], on: point, isShown: showsSuggestions, moment)
  }

  private mutating func markNone(_ bench: inout Workbench, _ moment: Moment) -> [Request] {
    guard let point = current else { return [] }
    let requests = bench.markNone(point, isShown: showsSuggestions, moment)
    return requests + goOn(bench)
  }

  private mutating func takeAll(_ bench: inout Workbench, _ moment: Moment) -> [Request] {
    guard let point = current, let found = bench[point]?.point else { return [] }
    guard showsSuggestions else {
      return [.say(.hint("Suggestions are hidden: \(Self.bindings.key(.show)) shows them."))]
    }
    let themes = found.suggestions.filter { $0.probability >= bench.cut }.map(\.theme)
    guard !themes.isEmpty else {
      return [.say(.hint("The machine suggests none: 0 confirms it."))]
    }
    let names = themes.map { bench.name(of: $0) }.joined(separator: ", ")
    let requests = bench.decide(
      themes.map(Verdict.accepted), on: [point], saying: "\(names).", moment)
    return requests + goOn(bench)
  }

  /// To the point whose coding an undo or redo changed.
  private mutating func follow(
    _ bench: inout Workbench, _ turn: (inout Workbench) -> [Request]
  ) -> [Request] {
    let before = points.map { bench.mine[$0] }
    let requests = turn(&bench)
    if let moved = points.indices.first(where: { bench.mine[points[$0]] != before[$0] }) {
      self.turn(to: moved)
    }
    return requests
  }
}

extension Workbench {
  /// Puts a theme on a point for the coder alone, whatever others hold; or takes it off.
  mutating func code(
    _ theme: Theme.ID, on point: PointReference, isShown: Bool, _ moment: Moment
  ) -> [Request] {
    let isOn = codebook.current(mine[point]).themes.contains(theme)
    let isSuggested =
      isShown
      && self[point]?.point.suggestions.contains { $0.theme == theme && $0.probability >= cut }
        == true
    let verdict: Verdict =
      isOn ? .removed(theme) : isSuggested ? .accepted(theme) : .added(theme)
    let words = (isOn ? "Not " : "") + name(of: theme) + "."
    return decide([verdict], on: [point], isShown: isShown, saying: words, moment)
  }
}
