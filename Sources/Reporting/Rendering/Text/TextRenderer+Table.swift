internal import TerminalCanvas

extension TextRenderer {
  private static let gaps = [2, 1]
  private static let narrowestColumn = 6

  /// Columns as wide as they need; where that is too much the widest give way and wrap.
  mutating func append(_ table: Document.Table) {
    let rows = ([table.header] + table.rows.map { $0.map(\.text) })
      .map { $0.map(PlainText.oneLine) }
    let natural = table.header.indices.map { column in
      rows.map { DisplayText.width(of: $0[column]) }.max() ?? 0
    }
    let wished = natural.reduce(0, +)
    let gap = Self.gaps.first { wished + $0 * (natural.count - 1) <= width } ?? 1
    let widths = fitting(natural, gap: gap)
    for (index, row) in rows.enumerated() {
      let name = index == 0 ? nil : table.rows[index - 1].first
      append(row, widths, table.alignments, gap: gap, counting: name)
      if index == 0 { add(rule(widths, gap: gap)) }
    }
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

  private func fitting(_ natural: [Int], gap: Int) -> [Int] {
    var widths = natural
    let room = width - gap * (natural.count - 1)
    while widths.reduce(0, +) > room {
      guard let widest = widths.indices.max(by: { widths[$0] < widths[$1] }),
        widths[widest] > Self.narrowestColumn
      else { break }
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
