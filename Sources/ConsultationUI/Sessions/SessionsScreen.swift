internal import ConsultationModel
internal import TerminalCanvas

/// The list of session files: open one, begin one, gather all.
struct SessionsScreen: Equatable, Sendable {
  let folder: String
  /// Nil until the folder has been read.
  var listings: [SessionListing]?
  /// Days and tables that more than one session has: their files' names tell them apart.
  private var shared: Set<Sitting> = []
  var list = ListViewport()
  /// The session to select when the list is shown next: the one that was left.
  var preferred: String?

  enum Action: Equatable, Sendable {
    case open, new, rename, gather, themes, tour, help, quit, refresh, suspend
  }

  static let bindings = KeyTable<Action>(
    "sessions", title: "Sessions",
    [
      Binding(.enter, action: .open, label: "open", help: "Open the session"),
      Binding(.character("n"), action: .new, label: "new", help: "Begin a new session"),
      Binding(
        .character("g"), .control("r"), action: .gather, label: "report",
        help: "Gather all sessions into one report, to read or to export"),
      Binding(
        .character("t"), action: .themes, label: "themes",
        help: "The themes of all sessions: see them, check them, code points"),
      Binding(
        .character("r"), action: .rename, label: "rename table", help: "Rename the session's table"),
      Binding(
        .character("o"), action: .tour,
        help: "A tour of one minute on the example guide; nothing of it is kept"),
      Binding(
        .function(1), .character("?"), action: .help, label: "keys", help: "These keys"),
      Binding(
        .character("q"), .control("q"), .function(10), action: .quit, label: "quit",
        help: "Leave summit"),
      Binding(
        .control("l"), .function(5), action: .refresh, label: "read again",
        help: "Read the folder again"),
      Binding(.control("z"), action: .suspend, help: "Back to the shell for now; fg returns"),
    ])

  init(folder: String) {
    self.folder = folder
  }

  var summaries: [SessionSummary] {
    (listings ?? []).compactMap { listing in
      if case .session(let summary) = listing.content { return summary }
      return nil
    }
  }

  /// The table of the selected session, where it can be read.
  var selectedTable: String? {
    guard case .session(let summary) = selected?.content else { return nil }
    return summary.table
  }

  var selected: SessionListing? {
    guard let listings, listings.indices.contains(list.selection) else { return nil }
    return listings[list.selection]
  }

  /// After a session was left: an empty list is out of date, and what it says would flash up.
  mutating func expect(_ path: String?) {
    preferred = path
    if listings?.isEmpty == true { listings = nil }
  }

  mutating func show(_ listings: [SessionListing]) {
    let path = preferred ?? selected?.path
    preferred = nil
    self.listings = listings
    var seen: Set<Sitting> = []
    shared = Set(summaries.map(Sitting.init).filter { !seen.insert($0).inserted })
    // Words that were never sent come first, then where one was, then the newest.
    list.selection =
      listings.firstIndex { $0.path == path } ?? listings.lastIndex { $0.unsent != nil }
      ?? max(0, listings.count - 1)
  }

  func isOneOfSeveral(_ summary: SessionSummary) -> Bool { shared.contains(Sitting(summary)) }

  mutating func handle(_ key: Key) -> [Request] {
    guard let action = Self.bindings.action(for: key) else {
      _ = list.handle(key, heights: Array(repeating: 1, count: listings?.count ?? 0), rows: 10)
      return []
    }
    return perform(action)
  }

  private func perform(_ action: Action) -> [Request] {
    switch action {
    case .new: [.open(.newSession(NewSessionForm(guides: [], earlier: [], today: nil)))]
    case .gather: gather()
    case .themes: themes()
    case .tour: [.openTour]
    case .help: [.open(.help(HelpScreen(sections: [Self.bindings.help])))]
    case .quit: [.perform(.quit)]
    case .refresh: [.perform(.listSessions)]
    case .suspend: [.perform(.suspend)]
    case .open: withSelected { [.perform(.open(path: $0.path))] }
    case .rename:
      withSelected { listing in
        guard case .session(let summary) = listing.content else {
          let why = listing.content == .sealed ? "is sealed: open it first" : "can't be read"
          let wayOn = listing.content == .sealed ? "" : " summit repair saves what can be read."
          return [.say(.hint("This file \(why), so it can't be changed.\(wayOn)"))]
        }
        let prompt = PromptDialog.renameTable(path: listing.path, table: summary.table)
        return [.open(.dialog(.prompt(prompt)))]
      }
    }
  }

  private func gather() -> [Request] {
    guard !summaries.isEmpty else { return nothingToGather("to report on") }
    return [
      .open(.report(ReportScreen(scope: .everySession))),
      .prepareReport(ReportWishes(scope: .everySession)),
    ]
  }

  private func themes() -> [Request] {
    guard !summaries.isEmpty else { return nothingToGather("with points to put themes on") }
    return [.openThemes(.everySession)]
  }

  private func nothingToGather(_ purpose: String) -> [Request] {
    let isSealed = listings?.contains { $0.content == .sealed } == true
    let why = isSealed ? "Every session here is sealed: open one first." : nil
    return [.say(.hint(why ?? "There is no session \(purpose) yet."))]
  }

  private func withSelected(_ act: (SessionListing) -> [Request]) -> [Request] {
    guard let selected else {
      return [
        .say(.hint("There is no session yet: press \(Self.bindings.key(.new)) for a new one."))
      ]
    }
    return act(selected)
  }
}

/// A table on a day: two sessions of one look alike in the list.
private struct Sitting: Hashable {
  let date: String
  let table: String

  init(_ summary: SessionSummary) {
    date = summary.date.description
    table = summary.table.lowercased()
  }
}
