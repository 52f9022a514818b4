internal import TerminalCanvas

/// Prints a document for a terminal: lines no wider than it, tables that fit, charts as bars.
struct TextRenderer {
  /// Narrower than this nothing would be read.
  private static let narrowest = 40

  let width: Int
  private(set) var lines: [String] = []

  static func render(_ document: Document, width: Int) -> [UInt8] {
    var renderer = TextRenderer(width: max(narrowest, width))
    for block in document.blocks { renderer.append(block) }
    return Array((renderer.lines.joined(separator: "\n") + "\n").utf8)
  }

  private init(width: Int) {
    self.width = width
  }

  mutating func add(_ line: String) {
    lines.append(line)
  }

  private mutating func append(_ block: Document.Block) {
    if !lines.isEmpty { add("") }
    switch block {
    case .heading(let heading): append(heading)
    case .paragraph(let line): wrap(line.text)
    case .list(let items): for item in items { wrap(item.text, first: "• ", rest: "  ") }
    case .table(let table): append(table)
    case .chart(let chart): append(chart)
    case .quote(let quote):
      wrap(quote.words, first: "│ ", rest: "│ ")
      wrap("— " + quote.source.text, first: "│ ", rest: "│   ")
    case .note(let line): wrap("Note: " + line.text, first: "  ", rest: "  ")
    case .points(let entries): for entry in entries { append(entry) }
    }
  }

  private mutating func append(_ heading: Document.Heading) {
    wrap(heading.text)
    let line = heading.level == 1 ? "═" : heading.level == 2 ? "─" : ""
    guard !line.isEmpty, let last = lines.last else { return }
    add(String(repeating: line, count: DisplayText.width(of: last)))
  }

  private mutating func append(_ entry: Document.PointEntry) {
    wrap("\(entry.reference): \(entry.words)", first: "• ", rest: "  ")
    wrap(
      "\(entry.source); \(entry.themes.joined(separator: "; ")); \(entry.origin)", first: "  ",
      rest: "  ")
  }

  mutating func wrap(_ text: String, first: String = "", rest: String = "") {
    let room = width - DisplayText.width(of: first)
    for (index, line) in WrappedText.lines(of: text, width: room).enumerated() {
      add((index == 0 ? first : rest) + line)
    }
  }
}
