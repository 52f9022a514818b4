/// Prints a document as CommonMark with tables that also reads well unrendered.
struct MarkdownRenderer {
  private static let widestCell = 40

  /// Characters that a line of text may have; tables take what they need.
  private let width: Int
  private var lines: [String] = []

  private init(width: Int) {
    self.width = width
  }

  static func render(_ document: Document, width: Int) -> [UInt8] {
    var renderer = MarkdownRenderer(width: width)
    for block in document.blocks { renderer.append(block) }
    return Array((renderer.lines.joined(separator: "\n") + "\n").utf8)
  }

  private mutating func append(_ block: Document.Block) {
    // The table that follows has the same figures, and bars say nothing more in letters.
    if case .chart(.divergingBars) = block { return }
    if !lines.isEmpty { lines.append("") }
    switch block {
    case .heading(let heading):
      lines.append(
        String(repeating: "#", count: heading.level) + " " + MarkdownText.inline(heading.text))
    case .paragraph(let line): wrap(line.text, first: "", rest: "")
    case .list(let items):
      for item in items { wrap(item.text, first: "- ", rest: "  ") }
    case .table(let table): append(table)
    case .chart(let chart): append(chart)
    case .quote(let quote):
      wrap(quote.words, first: "> ", rest: "> ")
      lines.append(">")
      wrap("— " + quote.source.text, first: "> ", rest: "> ")
    case .note(let line): wrap("Note: " + line.text, first: "> ", rest: "> ")
    case .points(let entries): for entry in entries { append(entry) }
    }
  }

  // Plain text can't draw: the figures themselves stand there.
  private mutating func append(_ chart: Chart) {
    lines.append(MarkdownText.inline(chart.caption) + ":")
    lines.append("")
    append(chart.table)
  }

  private mutating func append(_ entry: Document.PointEntry) {
    let themes = entry.themes.joined(separator: "; ")
    wrap(
      "\(entry.reference): \(entry.words) (\(entry.source); \(themes); \(entry.origin))",
      first: "- ", rest: "  ")
  }

  private mutating func wrap(_ text: String, first: String, rest: String) {
    var line = ""
    var length = 0
    var prefix = first
    for word in MarkdownText.inline(text).split(separator: " ") {
      let wordLength = word.count
      if !line.isEmpty, prefix.count + length + 1 + wordLength > width {
        lines.append(prefix + MarkdownText.guardedStart(line))
        line = ""
        length = 0
        prefix = rest
      }
      if !line.isEmpty {
        line += " "
        length += 1
      }
      line += word
      length += wordLength
    }
    lines.append(prefix + MarkdownText.guardedStart(line))
  }

  private mutating func append(_ table: Document.Table) {
    let cells = [table.header] + table.rows.map { $0.map(\.text) }
    let rows = cells.map { $0.map(MarkdownText.inline) }
    let widths = table.header.indices.map { column in
      let longest = rows.map { $0[column].count }.max() ?? 3
      return min(max(longest, 3), Self.widestCell)
    }
    for (index, row) in rows.enumerated() {
      let cells = row.enumerated().map { column, cell in
        padded(cell, to: widths[column], table.alignments[column])
      }
      lines.append("| " + cells.joined(separator: " | ") + " |")
      if index == 0 { lines.append(rule(widths, table.alignments)) }
    }
  }

  private func rule(_ widths: [Int], _ alignments: [Document.Table.Alignment]) -> String {
    let cells = zip(widths, alignments).map { width, alignment in
      let dashes = String(repeating: "-", count: width - 1)
      return alignment == .right ? dashes + ":" : dashes + "-"
    }
    return "| " + cells.joined(separator: " | ") + " |"
  }

  private func padded(
    _ cell: String, to width: Int, _ alignment: Document.Table.Alignment
  ) -> String {
    let padding = String(repeating: " ", count: max(0, width - cell.count))
    return alignment == .right ? padding + cell : cell + padding
  }
}
