internal import ConsultationModel

/// What the screens about themes work on together: the points, and what people and the machine hold
/// of them.
struct Workbench: Equatable, Sendable {
  /// Whose points lie here; nil before any were gathered.
  var scope: ReportScope?
  /// Whether the machine is at work on them.
  var isTheming = false
  private(set) var points: [ThemedPoint] = []
  private(set) var codebook = Codebook(id: "", name: "", themes: [])
  private(set) var cut = 0.5
  private(set) var method = ""
  private(set) var proposals: [ProposedTheme] = []
  private(set) var problems: [String] = []
  private(set) var likelyCoder = ""
  /// Who codes at this sitting; nil until it was asked.
  private(set) var coder: String?
  /// The coder's own log.
  private(set) var mine = Codings(coder: "")
  private(set) var others: [Codings] = []
  /// What each point counts under, in the order of `points`.
  private(set) var standings: [PointThemes] = []
  private(set) var figures = ThemeFigures()
  /// How things stood when the sitting began, and what is otherwise since.
  private(set) var earlier: ThemeRun?
  private(set) var shifts: [ThemeShift] = []
  /// Decisions since the machine last looked at the points.
  var decidedSince = 0
  /// At this sitting.
  private(set) var timesThemed = 0
  private(set) var places: [PointReference: Int] = [:]
  private(set) var taught: Set<PointReference> = []
  private(set) var copies: [PointReference: [PointReference]] = [:]
  private var together = CombinedCodings([], in: Codebook(id: "", name: "", themes: []))
  /// What this sitting did, for undo and redo.
  var done: [Step] = []
  var undone: [Step] = []
  var saving = Saving()
  /// Where coding one by one was left.
  var pausedCoding: CodingScreen?

  /// One thing that was done with one key.
  enum Step: Equatable, Sendable {
    case decisions(Int)
    /// The codebook as it was on the other side of the step, and decisions made with it.
    case codebook(Codebook, decisions: Int)
  }

  var isEmpty: Bool { points.isEmpty }
  var base: Int { points.count }

  subscript(reference: PointReference) -> (point: ThemedPoint, themes: PointThemes)? {
    places[reference].map { (points[$0], standings[$0]) }
  }

  /// What all coders say together of a point.
  func coders(on point: PointReference) -> CombinedCoding? { together.points[point] }

  func name(of theme: Theme.ID) -> String {
    codebook.theme(theme)?.name ?? codebook.retired.first { $0.id == theme }?.name ?? theme.text
  }
}

extension Workbench {
  mutating func show(_ layout: ThemedLayout) {
    let material = layout.material
    isTheming = false
    decidedSince = 0
    timesThemed += 1
    (points, places, copies) = (material.points, layout.places, layout.copies)
    (cut, method, proposals) = (material.cut, material.method, material.proposals)
    (problems, likelyCoder) = (material.problems, material.likelyCoder)
    taught = material.taught
    (earlier, shifts) = (material.earlier, layout.shifts)
    (standings, figures, together) = (layout.standings, layout.figures, layout.together)
    let hasOwn = takeIn(material.codings)
    if !saving.isCodebookOwed { codebook = material.codebook }
    if hasOwn || saving.isCodebookOwed { weighAll() }
  }

  /// Logs as the files hold them; true where the coder's own says more, since it is still being
  /// saved.
  private mutating func takeIn(_ logs: [Codings]) -> Bool {
    others = logs.filter { $0.coder != mine.coder }
    let own = logs.first { $0.coder == mine.coder }
    if let own { mine.takeIn(own.decisions) }
    return mine.decisions.count > (own?.decisions.count ?? 0)
  }

  /// For another scope; who codes, and what is being saved, stays.
  mutating func lieEmpty(for scope: ReportScope) {
    self.scope = scope
    (points, places, copies, standings, shifts) = ([], [:], [:], [], [])
    (earlier, pausedCoding, figures, timesThemed) = (nil, nil, ThemeFigures(), 0)
  }

  mutating func beCoder(_ name: String) {
    let all = others + (coder == nil ? [] : [mine])
    // Names that differ only in capitals are one person.
    let known = all.first { $0.coder.lowercased() == name.lowercased() }
    coder = known?.coder ?? name
    mine = known ?? Codings(coder: name)
    others = all.filter { $0.coder != mine.coder }
    (done, undone, pausedCoding) = ([], [], nil)
    weighAll()
  }

  mutating func change(to codebook: Codebook) {
    self.codebook = codebook
    weighAll()
  }

  /// Notes decisions of the coder and what follows from them for their points.
  mutating func note(
    on points: [PointReference], _ change: (inout Codings) -> Void
  ) {
    change(&mine)
    together = CombinedCodings(others + [mine], in: codebook)
    for point in points { weigh(point) }
  }

  mutating func hear(_ decisions: [Decision]) {
    mine.takeIn(decisions)
    weighAll()
  }

  private mutating func weighAll() {
    together = CombinedCodings(others + [mine], in: codebook)
    standings = points.map(themes)
    figures = ThemeFigures(points, standings)
  }

  private mutating func weigh(_ reference: PointReference) {
    guard let index = places[reference] else { return }
    figures.remove(points[index], standings[index])
    standings[index] = themes(of: points[index])
    figures.add(points[index], standings[index])
  }

  private func themes(of point: ThemedPoint) -> PointThemes {
    PointThemes(
      of: point, coders: together[point.reference], in: codebook, cut: cut)
  }
}
