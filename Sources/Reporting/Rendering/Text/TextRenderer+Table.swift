internal import TerminalCanvas

extension TextRenderer {
  private static let gaps = [2, 1]
  private static let narrowestColumn = 6
  private static let readableColumn = 20

  /// Columns as wide as they need; where that is too much the widest give way and wrap between
  /// words, and where words themselves have no room the columns stand in several tables.
  mutating func append(_ table: Document.Table) {
    let rows = ([table.header] + table.rows.map { $0.map(\.text) })
      .map { $0.map(PlainText.oneLine) }
    let least = table.header.indices.map { column in
      let longestWord = rows.map { Self.longestWord(of: $0[column]) }.max() ?? 0
      guard table.alignments[column] == .left else { return longestWord }
      // Names that wrap again and again are hard to find.
      let natural = rows.map { DisplayText.width(of: $0[column]) }.max() ?? 0
      return max(longestWord, min(natural, Self.readableColumn))
    }
    for (number, columns) in parts(least).enumerated() {
      if number > 0 { add("") }
      append(columns, of: table, rows, least: columns.map { least[$0] })
    }
  }

  private mutating func append(
    _ columns: [Int], of table: Document.Table, _ rows: [[String]], least: [Int]
  ) {
    let rows = rows.map { row in columns.map { row[$0] } }
    let natural = columns.indices.map { column in
      rows.map { DisplayText.width(of: $0[column]) }.max() ?? 0
    }
    let wished = natural.reduce(0, +)
    let gap = Self.gaps.first { wished + $0 * (natural.count - 1) <= width } ?? 1
    let widths = fitting(natural, least: least, gap: gap)
    for (index, row) in rows.enumerated() {
      let name = index == 0 ? nil : table.rows[index - 1].first
      append(row, widths, columns.map { table.alignments[$0] }, gap: gap, counting: name)
      if index == 0 { add(rule(widths, gap: gap)) }
    }
  }

  /// Columns that have room side by side, each time behind the first.
  private func parts(_ least: [Int]) -> [[Int]] {
    var parts: [[Int]] = [[0]]
    for column in least.indices.dropFirst() {
      let together = parts[parts.count - 1] + [column]
      let room = together.reduce(together.count - 1) { $0 + least[$1] }
      if room <= width || together.count == 2 {
        parts[parts.count - 1] = together
      } else {
        parts.append([0, column])
      }
    }
    return parts
  }

  private static func longestWord(of text: String) -> Int {
    text.split(separator: " ").map { DisplayText.width(of: String($0)) }.max() ?? 0
  }

  private mutating func append(
    _ row: [String], _ widths: [Int], _ alignments: [Document.Table.Alignment], gap: Int,
    counting name: Line?
  ) {
    let cells = zip(row, widths).map { WrappedText.lines(of: $0, width: $1) }
    for line in 0..<(cells.map(\.count).max() ?? 0) {
      let texts = cells.indices.map { column in
        WrappedText.padded(
          line < cells[column].count ? cells[column][line] : "", to: widths[column],
          alignments[column])
      }
      add(
        texts.joined(separator: String(repeating: " ", count: gap)).droppingTrailingBlanks,
        counting: name)
    }
  }

  private func rule(_ widths: [Int], gap: Int) -> String {
    widths.map { String(repeating: "─", count: $0) }
      .joined(separator: String(repeating: " ", count: gap))
  }

  private func fitting(_ natural: [Int], least: [Int], gap: Int) -> [Int] {
    var widths = natural
    let room = width - gap * (natural.count - 1)
    while widths.reduce(0, +) > room {
      let spare = widths.indices.filter { widths[$0] > least[$0] }
      // One word that is wider than everything is broken after all.
      let widest = (spare.isEmpty ? Array(widths.indices) : spare)
        .max { widths[$0] < widths[$1] }
      guard let widest, !spare.isEmpty || widths[widest] > Self.narrowestColumn else { break }
      widths[widest] -= 1
    }
    return widths
  }
}

extension String {
  fileprivate var droppingTrailingBlanks: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
