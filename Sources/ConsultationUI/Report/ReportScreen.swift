internal import ConsultationModel
internal import TerminalCanvas

/// The report as it would be exported, to read, to follow to the points, and to write to a file.
struct ReportScreen: Equatable, Sendable {
  private(set) var wishes: ReportWishes
  /// Nil until the report has been made.
  private(set) var preview: ReportPreview?
  /// Why none could be made of what was wished.
  var refusal: String?
  /// How far a report is that is being made or written.
  var progress: ReportProgress?
  private(set) var kind = ReportKind.html
  /// The line that is read, which keys move.
  private(set) var cursor = 0
  private(set) var scroll = 0
  private(set) var search = ""
  /// Where to go once the report is there.
  private var wanted: Wanted?
  /// Where links and figures were followed from.
  private var followed: [Followed] = []

  /// A line of the report of some points.
  private struct Followed: Equatable, Sendable {
    let filter: String
    let line: Int
  }

  private enum Wanted: Equatable, Sendable {
    case line(Int)
    case firstPoint
  }

  enum Action: Equatable, Sendable {
    case export, kind, everySession, audience, grouping, filter, copies, themes, decisions, close,
      help
    case up, down, pageUp, pageDown, top, bottom, follow, goBack, find, findNext
  }

  static let bindings = KeyTable<Action>(
    "report", title: "Report",
    [
      Binding(
        .character("e"), action: .export, label: "export", help: "Write the report to a file"),
      Binding(
        .character("f"), action: .kind, label: "format",
        help: "The format to export: web page, Word, Excel, Markdown, text, CSV, JSON or REFI-QDA"),
      Binding(
        .character("p"), action: .audience, label: "public",
        help: "For everybody, with small counts by sector hidden, or for those who held it"),
      Binding(
        .character("g"), action: .grouping, label: "group",
        help: "What the body goes by: propositions, themes, sectors, tables or foundations"),
      Binding(
        .character("o"), action: .filter, label: "only",
        help: "Which points: by stance, table, theme, sector, question, day or voice"),
      Binding(
        .character("c"), action: .copies,
        help: "Count points in nearly the same words once, or each"),
      Binding(
        .character("a"), action: .everySession, label: "all sessions",
        help: "Gather every session of the folder"),
      Binding(
        .enter, action: .follow, label: "follow",
        help:
          "From a theme's figures to its points, from a quote to its point, from a point to its session"
      ),
      Binding(
        .backspace, action: .goBack, help: "Back to where a figure or a quote was followed from"),
      Binding(.character("/"), .control("f"), action: .find, help: "Find words in the report"),
      Binding(.character("n"), action: .findNext, help: "The next place that has them"),
      Binding(.pageDown, .character(" "), action: .pageDown, help: "A page down"),
      Binding(.pageUp, action: .pageUp, help: "A page up"),
      Binding(.down, action: .down, help: "A line down"),
      Binding(.up, action: .up, help: "A line up"),
      Binding(.home, action: .top, help: "To the top"),
      Binding(.end, action: .bottom, help: "To the end"),
      Binding(
        .escape, .control("r"), .control("q"), .character("q"), action: .close, label: "back",
        help: "Back to where you came from"),
      Binding(
        .character("t"), action: .themes, label: "themes", help: "The themes of these sessions"),
      Binding(
        .character("d"), action: .decisions, label: "decisions",
        help: "What was decided about each theme, and why"),
      Binding(.function(1), .character("?"), action: .help, label: "keys", help: "These keys"),
    ])

  init(scope: ReportScope) {
    wishes = ReportWishes(scope: scope)
  }

  mutating func handle(_ key: Key, size: Size) -> [Request] {
    guard let action = Self.bindings.action(for: key) else { return [] }
    let page = Self.page(in: size)
    defer { keepCursorInView(page) }
    switch action {
    case .export: return [.open(.dialog(.prompt(.exportPath(wishes, kind))))]
    case .kind: kind = kind.next
    case .audience: return change { $0.isPublic.toggle() }
    case .grouping: return change { $0.grouping = $0.grouping.next }
    case .copies: return change { $0.countsCopiesOnce.toggle() }
    case .filter: return [.open(.dialog(.prompt(.reportFilter(wishes.filter))))]
    case .everySession: return gatherAll()
    case .find: return [.open(.dialog(.prompt(.findInReport(search))))]
    case .findNext: return findNext()
    case .follow: return follow()
    case .goBack: return goBack()
    case .themes: return [.openThemes(wishes.scope)]
    case .decisions: return [.openDecisions(DecisionsScreen(scope: wishes.scope))]
    case .close: return [.close]
    case .help: return [.open(.help(HelpScreen(sections: [Self.bindings.help])))]
    case .up: cursor -= 1
    case .down: cursor += 1
    case .pageUp: move(by: -page)
    case .pageDown: move(by: page)
    case .top: cursor = 0
    case .bottom: cursor = .max
    }
    return []
  }

  /// Takes what was made; the reader stays about where they were.
  mutating func show(_ preview: ReportPreview) {
    self.preview = preview
    (refusal, progress) = (nil, nil)
    let line: Int? =
      switch wanted {
      case .line(let line): line
      case .firstPoint: preview.sources.keys.min()
      case nil: nil
      }
    if let line { (cursor, scroll) = (line, max(0, line - 3)) }
    wanted = nil
    cursor = min(cursor, max(0, preview.lines.count - 1))
    scroll = min(scroll, cursor)
  }

  mutating func filter(by text: String) -> [Request] {
    change { $0.filter = text }
  }

  mutating func find(_ text: String) -> [Request] {
    search = text
    return findNext()
  }

  /// Rows that the report itself has.
  static func page(in size: Size) -> Int { max(1, size.rows - 5) }

  private mutating func findNext() -> [Request] {
    guard let preview, !search.isEmpty else { return [] }
    let wanted = search.lowercased()
    let order = Array(preview.lines.indices.dropFirst(cursor + 1)) + Array(0...cursor)
    guard let line = order.first(where: { preview.lines[$0].lowercased().contains(wanted) }) else {
      return [.say(.hint("“\(search)” stands nowhere in this report."))]
    }
    cursor = line
    scroll = max(0, line - 3)
    return []
  }

  private mutating func follow() -> [Request] {
    guard let preview else { return [] }
    let here = Followed(filter: wishes.filter, line: cursor)
    if let target = preview.leads[cursor] {
      followed.append(here)
      cursor = target
      scroll = max(0, target - 3)
      return []
    }
    if let source = preview.sources[cursor] { return [.seek(source)] }
    guard let filter = preview.choices[cursor].map(narrowed), filter != wishes.filter else {
      return [.say(.hint(Self.nowhere))]
    }
    followed.append(here)
    (cursor, scroll) = (0, 0)
    wanted = .firstPoint
    return make { $0.filter = filter }
      + [.say(.hint("These are the points that it counts. Backspace goes back."))]
  }

  private static let nowhere =
    "This line leads nowhere: a theme's figures lead to its points, a quote to its point, a point "
    + "to its session."

  /// What is chosen already and the choices of a figure; those have the last word on their kinds.
  private func narrowed(by choices: String) -> String {
    let parts = { (text: String) in text.split(separator: ",").map { String($0).trimmed } }
    let kind = { (part: String) in part.split(separator: "=").first.map(String.init) }
    let new = parts(choices)
    let kept = parts(wishes.filter).filter { part in !new.contains { kind($0) == kind(part) } }
    return (kept + new).joined(separator: ", ")
  }

  private mutating func goBack() -> [Request] {
    guard let last = followed.popLast() else { return [] }
    cursor = last.line
    scroll = max(0, last.line - 3)
    guard last.filter != wishes.filter else { return [] }
    wanted = .line(last.line)
    return make { $0.filter = last.filter }
  }

  private mutating func move(by lines: Int) {
    cursor = max(0, cursor) + lines
    scroll += lines
  }

  private mutating func keepCursorInView(_ page: Int) {
    let last = max(0, (preview?.lines.count ?? 1) - 1)
    cursor = min(max(0, cursor), last)
    scroll = min(max(scroll, cursor - page + 1), cursor)
    scroll = max(0, min(scroll, last - page + 1))
  }

  private mutating func change(_ change: (inout ReportWishes) -> Void) -> [Request] {
    (followed, wanted) = ([], nil)
    return make(change)
  }

  private mutating func make(_ change: (inout ReportWishes) -> Void) -> [Request] {
    change(&wishes)
    refusal = nil
    return [.prepareReport(wishes)]
  }

  private mutating func gatherAll() -> [Request] {
    guard wishes.scope != .everySession else { return [] }
    let kind = kind
    self = ReportScreen(scope: .everySession)
    self.kind = kind
    return [.prepareReport(wishes)]
  }
}

extension CaseIterable where Self: Equatable {
  /// The one after it, the first after the last.
  fileprivate var next: Self {
    let all = Array(Self.allCases)
    let index = all.firstIndex(of: self) ?? 0
    return all[(index + 1) % all.count]
  }
}
