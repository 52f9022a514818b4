internal import ConsultationModel

/// How many points stand under each theme; a point can be taken out again when it moves.
struct ThemeFigures: Equatable, Sendable {
  /// What is counted of one theme.
  struct Count: Equatable, Sendable {
    private(set) var points = 0
    /// Those on which a person put the theme.
    private(set) var byPeople = 0
    private(set) var stances: [Stance: Int] = [:]
    private var origins: [ThemedPoint.Origin: Int] = [:]

    var tables: Int { origins.count }

    mutating func add(_ point: ThemedPoint, byPerson: Bool, _ step: Int) {
      points += step
      byPeople += byPerson ? step : 0
      stances[point.feedback.stance, default: 0] += step
      origins[point.origin, default: 0] += step
      if origins[point.origin] == 0 { origins[point.origin] = nil }
    }
  }

  private(set) var all = Count()
  private(set) var unthemed = Count()
  /// Points of which coders have said everything.
  private(set) var decided = 0
  private var themes: [Theme.ID: Count] = [:]

  init() {}

  init(_ points: [ThemedPoint], _ standings: [PointThemes]) {
    for (point, themes) in zip(points, standings) { add(point, themes) }
  }

  subscript(theme: Theme.ID) -> Count { themes[theme] ?? Count() }

  /// Themes that stand on some point, whether the codebook has them or not.
  var standing: [Theme.ID] { themes.keys.sorted() }

  mutating func add(_ point: ThemedPoint, _ themes: PointThemes) { count(point, themes, 1) }
  mutating func remove(_ point: ThemedPoint, _ themes: PointThemes) { count(point, themes, -1) }

  private mutating func count(_ point: ThemedPoint, _ standing: PointThemes, _ step: Int) {
    all.add(point, byPerson: standing.isDecided, step)
    decided += standing.isDecided ? step : 0
    if standing.isEmpty { unthemed.add(point, byPerson: standing.isNone, step) }
    for theme in standing.byPeople { add(point, theme, byPerson: true, step) }
    for theme in standing.byMachine { add(point, theme, byPerson: false, step) }
  }

  private mutating func add(
    _ point: ThemedPoint, _ theme: Theme.ID, byPerson: Bool, _ step: Int
  ) {
    themes[theme, default: Count()].add(point, byPerson: byPerson, step)
    if themes[theme]?.points == 0 { themes[theme] = nil }
  }
}
