internal import TerminalCanvas

/// Rows of text with their columns one under the other.
enum Columns {
  /// One endless cell must not make every other row as long.
  private static let widest = 60

  /// Two blanks between columns, none after the last.
  static func aligned(_ rows: [[String]]) -> [String] {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      min(widest, rows.map { column < $0.count ? DisplayText.width(of: $0[column]) : 0 }.max() ?? 0)
    }
    return rows.map { row in
      let cells = row.enumerated().map { column, text in
        column == row.count - 1 || DisplayText.width(of: text) > widths[column]
          ? text : DisplayText.padded(text, to: widths[column])
      }
      return cells.joined(separator: "  ")
    }
  }
}
