package import ConsultationModel
package import TerminalCanvas

/// The plenary's view over all tables, as one value: what it shows follows from what the loop tells
/// it of the folder.
package struct Board: WallScreen, Equatable, Sendable {
  /// What the board may be told.
  package enum News: Equatable, Sendable {
    /// Files that can't be read now are named in `problems` and leave the others as they are.
    case tables([BoardTable], problems: [String])
    /// Files that are still to be read.
    case loading(Int)
  }

  enum View: Equatable, Sendable, CaseIterable {
    case tables, points, themes, asks, report
  }

  var size: Size
  let guide: Guide
  var now: Timestamp
  private(set) var tables: [BoardTable] = []
  private(set) var problems: [String] = []
  private(set) var loading = 0
  /// Points of all tables that are shown, the newest first.
  private(set) var feed: [Heard] = []

  /// A point and the table that it comes from.
  struct Heard: Equatable, Sendable {
    let table: String
    let said: BoardTable.Said
  }

  private(set) var view = View.tables
  /// Only what was said of this proposition; nil of all.
  private(set) var proposition: Proposition.ID?
  var list = ListViewport()
  /// The table that reports back.
  private(set) var reporting = 0
  var help: HelpScreen?
  package internal(set) var hasQuit = false

  /// Minutes without a point after which a table has fallen silent.
  static let silence = 10

  enum Action: Equatable, Sendable {
    case tables, points, themes, asks, report, filter, next, previous, quit, help
  }

  static let bindings = KeyTable<Action>(
    "board", title: "Board",
    [
      Binding(
        .character("c"), action: .tables, label: "coverage",
        help: "Every table: where it is, how far, and whether it has fallen silent"),
      Binding(
        .character("p"), action: .points, label: "points",
        help: "Points as they come, from every table"),
      Binding(.character("t"), action: .themes, label: "themes", help: "Themes as they form"),
      Binding(.character("a"), action: .asks, label: "asks", help: "Asks of government so far"),
      Binding(
        .character("r"), action: .report, label: "report back", help: "One table after the other"),
      Binding(
        .character("f"), action: .filter, label: "proposition",
        help: "What was said of one proposition, of the next, of all"),
      Binding(.right, .character("n"), action: .next, help: "The next table that reports back"),
      Binding(.left, .character("b"), action: .previous, help: "The table before"),
      Binding(
        .character("q"), .control("q"), .control("c"), action: .quit, label: "quit",
        help: "Leave the board"),
      Binding(.function(1), .character("?"), action: .help, label: "keys", help: "These keys"),
    ])

  package init(size: Size, guide: Guide, now: Timestamp) {
    self.size = size
    self.guide = guide
    self.now = now
  }

  package mutating func hear(_ news: News) {
    switch news {
    case .loading(let files): loading = files
    case .tables(let tables, let problems):
      let isOtherwise = tables.map(\.said) != self.tables.map(\.said)
      self.tables = tables
      self.problems = problems
      reporting = min(reporting, max(0, tables.count - 1))
      if isOtherwise || feed.isEmpty { layOutFeed() }
    }
  }

  package mutating func handle(_ event: TerminalEvent, at now: Timestamp) { hear(event, at: now) }

  mutating func perform(_ action: Action) {
    switch action {
    case .quit: hasQuit = true
    case .help: showHelp()
    case .tables: show(.tables)
    case .points: show(.points)
    case .themes: show(.themes)
    case .asks: show(.asks)
    case .report: show(.report)
    case .filter: filterByNext()
    case .next: reporting = min(reporting + 1, max(0, tables.count - 1))
    case .previous: reporting = max(0, reporting - 1)
    }
  }

  mutating func hearOther(_ key: Key) {
    _ = list.handle(key, heights: Array(repeating: 1, count: count), rows: rows)
  }

  private mutating func show(_ view: View) {
    self.view = view
    list = ListViewport()
  }

  private mutating func filterByNext() {
    let all: [Proposition.ID?] = [nil] + guide.propositions.map(\.id)
    let index = all.firstIndex(of: proposition) ?? 0
    proposition = all[(index + 1) % all.count]
    list = ListViewport()
    layOutFeed()
  }
}

extension Board {
  /// Rows for a list between title and footer.
  var rows: Int { max(3, size.rows - 6) }

  /// How many items the view lists.
  private var count: Int {
    switch view {
    case .tables: tables.count
    case .points: feed.count
    case .themes: themes.count
    case .asks: asks.count
    case .report: 0
    }
  }

  /// Points at questions that collect asks of government.
  var asks: [Heard] {
    let questions = Set(
      guide.askedQuestions.filter { $0.question.collects == .asks }.map(\.question.id))
    // What was parked from a question is no answer to it.
    return feed.filter { heard in
      !heard.said.isParked && heard.said.place.map { questions.contains($0.question) } ?? false
    }
  }

  /// Laid out once for all frames: sorting tens of thousands of points takes longer than a key may.
  private mutating func layOutFeed() {
    let all = tables.flatMap { table in
      table.said.map { Heard(table: table.name, said: $0) }
    }
    feed = all.filter { isShown($0.said.place) }.sorted { left, right in
      (right.said.at, right.said.point) < (left.said.at, left.said.point)
    }
  }

  /// Themes over all tables, those with most points first.
  var themes: [(id: Theme.ID, count: BoardTable.ThemeCount, tables: Int)] {
    var sums: [Theme.ID: (BoardTable.ThemeCount, Int)] = [:]
    for table in tables {
      for (theme, count) in table.themes {
        var (sum, tables) = sums[theme] ?? (BoardTable.ThemeCount(), 0)
        sum.points += count.points
        sum.supporting += count.supporting
        sum.against += count.against
        tables += 1
        sums[theme] = (sum, tables)
      }
    }
    return sums.map { ($0.key, $0.value.0, $0.value.1) }
      .sorted { (-$0.1.points, $0.0) < (-$1.1.points, $1.0) }
  }

  func isShown(_ place: Place?) -> Bool {
    proposition == nil || place?.proposition == proposition
  }

  func minutesSilent(_ table: BoardTable) -> Int? {
    table.lastAt.map { max(0, now.seconds(since: $0) / 60) }
  }
}
