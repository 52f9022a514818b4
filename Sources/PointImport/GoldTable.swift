/// A table of points that people coded: a text and its themes in every row.
package struct GoldTable: Equatable, Sendable {
  /// One coded point.
  package struct Row: Equatable, Sendable {
    package let text: String
    /// Ids; empty where people found none.
    package let themes: [String]
  }

  package private(set) var rows: [Row] = []
  package private(set) var faults: [ImportFault] = []
  /// Rows whose themes are empty: nobody coded them.
  package private(set) var uncoded = 0

  private static let mostFaults = 100

  /// Reads the columns `text` and `themes` (ids by `;`, `-` for none) of a CSV file.
  package init(reading bytes: [UInt8]) {
    var scanner = TableScanner(bytes)
    guard let header = scanner.next() else {
      faults = [ImportFault(line: 1, "the table is empty", remedy: "Give it a header.")]
      return
    }
    let names = header.cells.map(ImportColumn.folded)
    guard header.fault == nil, let text = names.firstIndex(of: "text"),
      let themes = names.firstIndex(of: "themes")
    else {
      faults = [
        header.fault
          ?? ImportFault(
            line: 1, "the header lacks text or themes", remedy: "Name the columns text and themes.")
      ]
      return
    }
    while let row = scanner.next(), faults.count < Self.mostFaults {
      take(row, text: text, themes: themes)
    }
  }

  private mutating func take(_ row: TableRow, text: Int, themes: Int) {
    if let fault = row.fault { return faults.append(fault) }
    guard row.cells.indices.contains(text), row.cells.indices.contains(themes) else {
      return faults.append(
        ImportFault(line: row.line, "the row is too short", remedy: "Give it a text and themes."))
    }
    let cells = row.cells.map(CellReader.unguarded)
    let ids = cells[themes].split(separator: ";").map { String($0).trimmed }
      .filter { !$0.isEmpty }
    guard !ids.isEmpty else {
      uncoded += 1
      return
    }
    rows.append(Row(text: cells[text].trimmed, themes: ids == ["-"] ? [] : ids))
  }
}
