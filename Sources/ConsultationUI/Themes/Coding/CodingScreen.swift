internal import ConsultationModel
internal import TerminalCanvas

/// Points coded one by one, a point a page, with as few keys as possible.
struct CodingScreen: Equatable, Sendable {
  /// Which points, and in which order.
  enum Order: Equatable, Sendable {
    case random(Int)
    case mostUnsure
  }

  /// Everybody who codes a sample of a folder gets the same one.
  static let seed: UInt64 = 1

  /// More than that nobody codes at one sitting.
  static let longest = 300

  let order: Order
  let points: [PointReference]
  var place = 0
  var showsSuggestions: Bool
  /// Letters of the theme that is meant.
  var search = TextEditor()
  /// Which of the themes offered is picked out.
  var choice = 0

  enum Action: Equatable, Sendable {
    case next, pick, none, takeAll, previous, later, show, undo, redo, clear, close, help
  }

  static let bindings = KeyTable<Action>(
    "coding", title: "Coding", isTyping: true,
    [
      Binding(
        .enter, action: .next, label: "next",
        help: "With letters typed, pick the theme; else on to the next point that isn't coded"),
      Binding(
        .character("0"), action: .none, label: "none fits", help: "No theme fits; the next point"),
      Binding(.control("z"), action: .undo, label: "undo", help: "Take back what was done last"),
      Binding(
        .escape, action: .clear, label: "leave",
        help: "Clear the letters; else leave: coding goes on here when you come back"),
      Binding(
        .character("+"), .tab, action: .takeAll, label: "as suggested",
        help: "Where suggestions are shown: take those that the machine puts there, and on"),
      Binding(
        .control("t"), action: .show, label: "suggestions",
        help: "Show what the machine suggests, or hide it"),
      Binding(
        .character(" "), action: .pick, help: "Put the theme under the mark on, or take it off"),
      Binding(.left, .pageUp, action: .previous, help: "The point before"),
      Binding(.right, .pageDown, action: .later, help: "The point after"),
      Binding(.control("y"), action: .redo, help: "Do again what was taken back"),
      Binding(.control("q"), action: .close, help: "Leave at once"),
      Binding(.function(1), .character("?"), action: .help, label: "keys", help: "These keys"),
    ])

  static let pickingHelp = HelpSection(
    title: "Picking a theme",
    entries: [
      .init(keys: "1 to 9", text: "Put the theme of that number on, or take it off"),
      .init(
        keys: "letters",
        text: "Themes called so (ff is Full fibre), then those with such a term or description"),
      .init(keys: "Up Down", text: "Another theme of those offered"),
    ])

  init(_ order: Order, showsSuggestions: Bool, on bench: Workbench) {
    self.order = order
    self.showsSuggestions = showsSuggestions
    switch order {
    case .random(let count):
      points = Array(
        PointOrder.random(bench.points.map(\.reference), seed: Self.seed).prefix(count))
    case .mostUnsure: points = Array(bench.mostUnsure.prefix(Self.longest))
    }
    place = points.firstIndex { !bench.isCoded($0) } ?? points.count
  }

  /// Nil once all are through.
  var current: PointReference? { points.indices.contains(place) ? points[place] : nil }

  /// The themes offered: those that the letters mean, or all, what is suggested first.
  func offered(_ bench: Workbench) -> [Theme.ID] {
    let suggested = showsSuggestions ? current.flatMap { bench[$0]?.point.suggestions } ?? [] : []
    return ThemeMatches(search.text, in: bench.codebook, first: suggested.map(\.theme)).themes
  }
}

extension Workbench {
  /// Whether the coder has said everything of a point.
  func isCoded(_ point: PointReference) -> Bool { codebook.current(mine[point]).isComplete }

  /// Points on which nobody decided, those first of which the machine is least sure.
  var mostUnsure: [PointReference] {
    let open = points.indices.filter { !standings[$0].isDecided }
    let probabilities = open.reduce(into: [:]) { result, index in
      result[points[index].reference] = points[index].suggestions.map(\.probability)
    }
    return PointOrder.mostUnsureFirst(probabilities, cut: cut)
  }
}
