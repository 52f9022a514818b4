internal import ConsultationModel
internal import TerminalCanvas

extension App {
  /// Hears a key for one of the screens about themes.
  mutating func hearThemes(_ key: Key, _ moment: Moment) -> [Request] {
    bench.saving.hasTypedOn = true
    switch layers.last {
    case .themes(var screen):
      return update(screen.handle(key, &bench, moment, size: size), .themes(screen))
    case .themePoints(var screen):
      return update(screen.handle(key, &bench, moment, size: size), .themePoints(screen))
    case .coding(var screen): return update(screen.handle(key, &bench, moment), .coding(screen))
    case .terms(var screen):
      return update(screen.handle(key, &bench, moment, size: size), .terms(screen))
    case .agreement(var screen): return update(screen.handle(key, size: size), .agreement(screen))
    case .differences(var screen):
      return update(screen.handle(key, size: size), .differences(screen))
    case .shifts(var screen): return update(screen.handle(key, bench, size: size), .shifts(screen))
    default: return []
    }
  }

  mutating func openThemes(_ scope: ReportScope) -> [Effect] {
    if bench.scope != scope { bench.lieEmpty(for: scope) }
    bench.isTheming = true
    layers.append(.themes(ThemesScreen(scope: scope)))
    return [.gatherThemes(scope)]
  }

  mutating func show(_ layout: ThemedLayout, of scope: ReportScope) -> [Effect] {
    guard scope == bench.scope else { return [] }
    keepingThemeRow { $0.bench.show(layout) }
    return []
  }

  /// Rows move as figures change: the cursor stays on its theme, or goes to what became of it.
  mutating func keepingThemeRow<Result>(_ work: (inout App) -> Result) -> Result {
    let row = themesScreen?.selected(on: bench)
    let result = work(&self)
    for (index, layer) in layers.enumerated() {
      guard case .themes(var screen) = layer else { continue }
      screen.select(row, on: bench)
      layers[index] = .themes(screen)
    }
    return result
  }

  private var themesScreen: ThemesScreen? {
    layers.lazy.compactMap { if case .themes(let screen) = $0 { screen } else { nil } }.first
  }

  mutating func show(_ tried: TriedCodebook) -> [Effect] {
    guard case .terms(var screen) = layers.last else { return [] }
    screen.tried = tried
    layers[layers.count - 1] = .terms(screen)
    return []
  }

  /// A save may end after the next keys, and what they brought to the screen stays.
  mutating func hear(_ saved: SavedThemeWork) -> [Request] {
    let hasTypedOn = bench.saving.hasTypedOn
    let requests = bench.noteSaved(saved)
    return hasTypedOn || status?.kind == .hint ? requests.filter { !$0.isConfirmation } : requests
  }

  mutating func tickThemes(_ moment: Moment) -> [Request] {
    var requests = bench.tick(moment.now)
    if case .terms(var screen) = layers.last {
      requests += screen.lookAhead(bench)
      layers[layers.count - 1] = .terms(screen)
    }
    return requests
  }

  /// What is owed is asked for once more; the program ends whatever comes of it.
  mutating func saveThemes() -> [Request] {
    guard bench.saving.isOwed else { return [] }
    defer { bench.saving.isOwed = false }
    return bench.save()
  }

  /// Decisions that are still owed come first; the program ends with the answer.
  mutating func leaveThemesSaved(_ moment: Moment) -> [Effect] {
    let requests = bench.save()
    bench.saving.isQuitting = true
    return carryOut(requests, moment)
  }

  /// Said for as long as it lasts, on every screen that has nothing else to say.
  var unsavedThemes: Status? {
    bench.saving.failure.map { .failed("Not saved, and tried again: \($0)") }
  }
}
