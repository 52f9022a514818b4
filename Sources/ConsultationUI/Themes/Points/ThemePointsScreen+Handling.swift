internal import ConsultationModel
internal import TerminalCanvas

extension ThemePointsScreen {
  mutating func handle(
    _ key: Key, _ bench: inout Workbench, _ moment: Moment, size: Size
  ) -> [Request] {
    guard let action = Self.bindings.action(for: key) else {
      let heights = Array(repeating: 1, count: points.count)
      _ = list.handle(key, heights: heights, rows: Self.listRows(in: size))
      return []
    }
    switch action {
    case .close: return [.close]
    case .help:
      return [.open(.help(HelpScreen(sections: [Self.bindings.help])))]
    case .nextUnsure: return goToNextUndecided(bench) ? [] : [.say(.hint(Self.allDecided))]
    case .mark:
      toggleMark()
      return []
    case .answer: return answer(bench)
    default:
      guard bench.coder != nil else { return [.askCoder(then: key)] }
      return work(action, &bench, moment)
    }
  }

  private static let allDecided = "Nothing further down is undecided."

  private mutating func work(
    _ action: Action, _ bench: inout Workbench, _ moment: Moment
  ) -> [Request] {
    switch action {
    case .undo: return bench.undo(moment)
    case .redo: return bench.redo(moment)
    case .merge: return ThemeAction.merge.requests(for: row, on: bench)
    case .rename: return ThemeAction.rename.requests(for: row, on: bench)
    case .terms: return ThemeAction.terms.requests(for: row, on: bench)
    case .retire: return ThemeAction.retire.requests(for: row, on: bench)
    case .makeTheme: return ThemeAction.makeTheme.requests(for: row, on: bench)
    case .split: return split(bench)
    default: return decide(action, &bench, moment)
    }
  }

  private mutating func decide(
    _ action: Action, _ bench: inout Workbench, _ moment: Moment
  ) -> [Request] {
    guard let point = selected else { return [] }
    var requests: [Request] = []
    switch action {
    case .right: requests = bench.accept(point, moment)
    case .none: requests = bench.markNone(point, moment)
    case .wrong:
      guard let theme else {
        return [.say(.hint("These points stand under no theme: 0 confirms it."))]
      }
      requests = bench.reject(theme, on: point, moment)
    case .add: return [.open(.dialog(.pickTheme(ThemePicker(adding: point, on: bench))))]
    default: return []
    }
    _ = goToNextUndecided(bench)
    return requests
  }

  /// Onwards from here; stays where nothing is left to decide.
  private mutating func goToNextUndecided(_ bench: Workbench) -> Bool {
    let rest = points.indices.dropFirst(list.selection + 1)
    guard let next = rest.first(where: { !isSettled(points[$0], on: bench) })
    else { return false }
    list.selection = next
    return true
  }

  private mutating func toggleMark() {
    guard let selected else { return }
    if marks.remove(selected) == nil { marks.insert(selected) }
    list.move(by: 1, count: points.count)
  }

  private func answer(_ bench: Workbench) -> [Request] {
    guard let selected, let found = bench[selected], let scope = bench.scope else { return [] }
    let listing = DecisionListing(
      of: .point(selected), name: found.point.feedback.text, points: 1)
    return [.openDecisions(DecisionsScreen(scope: scope, wanted: listing))]
  }

  private func split(_ bench: Workbench) -> [Request] {
    guard let theme, let whole = bench.codebook.theme(theme) else {
      return [.say(.hint("Only a theme of the codebook can be split."))]
    }
    guard !marks.isEmpty else {
      return [.say(.hint("Mark the points to split off first: Space marks one."))]
    }
    let marked = points.filter(marks.contains)
    return [.open(.dialog(.prompt(.nameSplit(whole, points: marked))))]
  }
}
