internal import TerminalCanvas

/// Prints a document for a terminal: lines no wider than it, tables that fit, charts as bars.
struct TextRenderer {
  /// Narrower than this nothing would be read.
  private static let narrowest = 40

  let width: Int
  private(set) var lines: [String] = []
  /// Where what can be led to begins, and which lines lead where.
  private(set) var places: [Anchor: Int] = [:]
  private(set) var leads: [Int: Anchor] = [:]
  /// What the points are chosen by that the figures of a line count.
  private(set) var choices: [Int: String] = [:]

  static func render(_ document: Document, width: Int) -> [UInt8] {
    let lines = laidOut(document, width: width).lines
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  static func laidOut(_ document: Document, width: Int) -> TextRenderer {
    var renderer = TextRenderer(width: max(narrowest, width))
    for block in document.blocks { renderer.append(block) }
    return renderer
  }

  private init(width: Int) {
    self.width = width
  }

  mutating func add(_ line: String, counting name: Line? = nil) {
    choices[lines.count] = name?.choice
    lines.append(line)
  }

  private mutating func append(_ block: Document.Block) {
    if !lines.isEmpty { add("") }
    switch block {
    case .heading(let heading): append(heading)
    case .paragraph(let line): wrap(line)
    case .list(let items): for item in items { wrap(item, first: "• ", rest: "  ") }
    case .table(let table): append(table)
    case .chart(let chart): append(chart)
    case .quote(let quote):
      places[quote.anchor] = lines.count
      wrapText(quote.words, first: "│ ", rest: "│ ")
      wrap("— \(quote.source)", first: "│ ", rest: "│   ")
    case .note(let line): wrap("Note: \(line)", first: "  ", rest: "  ")
    case .points(let entries): for entry in entries { append(entry) }
    }
  }

  private mutating func append(_ heading: Document.Heading) {
    if let anchor = heading.anchor { places[anchor] = lines.count }
    wrapText(heading.text)
    let line = heading.level == 1 ? "═" : heading.level == 2 ? "─" : ""
    guard !line.isEmpty, let last = lines.last else { return }
    add(String(repeating: line, count: DisplayText.width(of: last)))
  }

  private mutating func append(_ entry: Document.PointEntry) {
    places[entry.anchor] = lines.count
    wrapText("\(entry.reference): \(entry.words)", first: "• ", rest: "  ")
    wrapText(
      "\(entry.source); \(entry.themes.joined(separator: "; ")); \(entry.origin)", first: "  ",
      rest: "  ")
  }

  /// Every line of it leads where its first link does.
  private mutating func wrap(_ line: Line, first: String = "", rest: String = "") {
    let start = lines.count
    wrapText(line.text, first: first, rest: rest)
    if let choice = line.choice { for number in start..<lines.count { choices[number] = choice } }
    let anchor = line.runs.lazy.compactMap { run in
      if case .link(_, let anchor) = run { anchor } else { nil }
    }.first
    guard let anchor else { return }
    for number in start..<lines.count { leads[number] = anchor }
  }

  mutating func wrapText(_ text: String, first: String = "", rest: String = "") {
    let room = width - DisplayText.width(of: first)
    for (index, line) in WrappedText.lines(of: text, width: room).enumerated() {
      add((index == 0 ? first : rest) + line)
    }
  }
}
