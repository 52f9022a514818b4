package import ConsultationModel

/// A table of points as it was read: the rows that are right, and what is wrong with the others.
package struct ImportedTable: Equatable, Sendable {
  package private(set) var rows: [ImportedRow] = []
  /// In the order of their lines; of a table that has thousands, the first of them.
  package private(set) var faults: [ImportFault] = []
  /// Rows that are not among `rows`, whether or not there was room for their faults.
  package private(set) var skippedRows = 0
  /// What a person should know: columns ignored, another separator. One sentence each.
  package private(set) var notes: [String] = []

  /// Bytes that a table may have to be read.
  package static let largestSize = 64 << 20
  private static let mostRows = 500_000

  /// Reads a CSV file with a header; `renamed` gives the file's own name for a column of ours.
  /// Without a codebook themes are those of the guide's own.
  package init(
    reading bytes: [UInt8], guide: Guide, codebook: Codebook? = nil,
    renamed: [ImportColumn: String] = [:], defaults: RowDefaults = RowDefaults()
  ) {
    var scanner = TableScanner(bytes)
    guard let header = scanner.next() else {
      faults = [
        ImportFault(line: 1, "the table is empty", remedy: "Give it a header and a row a point.")
      ]
      return
    }
    if let fault = header.fault {
      faults = [fault]
      return
    }
    let layout = ColumnLayout(header: header, renamed: renamed)
    faults = layout.faults
    guard faults.isEmpty else { return }
    notes = Self.notes(on: layout, separator: scanner.separator)
    readRows(
      &scanner,
      RowReader(
        guide: guide, codebook: codebook ?? guide.codebook, layout: layout, defaults: defaults))
  }

  private mutating func readRows(_ scanner: inout TableScanner, _ reader: RowReader) {
    var reader = reader
    while let row = scanner.next() {
      guard rows.count + skippedRows < Self.mostRows else {
        reader.refuse(row, after: Self.mostRows)
        break
      }
      if let point = reader.read(row) { rows.append(point) } else { skippedRows += 1 }
    }
    faults = reader.faults
  }

  private static func notes(on layout: ColumnLayout, separator: Separator) -> [String] {
    var notes: [String] = []
    if separator != .comma {
      notes.append("The header has no comma, so cells are taken to be parted by \(separator.name).")
    }
    if !layout.ignored.isEmpty {
      let others = layout.ignored.count > 20 ? " and \(layout.ignored.count - 20) more" : ""
      let names = layout.ignored.prefix(20).map(\.quoted).joined(separator: ", ") + others
      notes.append("These columns are not used: \(names).")
    }
    return notes
  }
}
