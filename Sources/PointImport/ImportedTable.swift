package import ConsultationModel

/// A table of points as it was read: the rows that are right, and what is wrong with the others.
package struct ImportedTable: Equatable, Sendable {
  package private(set) var rows: [ImportedRow] = []
  /// In the order of their lines.
  package private(set) var faults: [ImportFault] = []
  /// What a person should know: columns ignored, another separator. One sentence each.
  package private(set) var notes: [String] = []

  /// Reads a CSV file with a header; `renamed` gives the file's own name for a column of ours.
  package init(
    reading bytes: [UInt8], guide: Guide, renamed: [ImportColumn: String] = [:],
    defaults: RowDefaults = RowDefaults()
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
    readRows(&scanner, RowReader(guide: guide, layout: layout, defaults: defaults))
  }

  private mutating func readRows(_ scanner: inout TableScanner, _ reader: RowReader) {
    var reader = reader
    while let row = scanner.next() {
      if let point = reader.read(row) { rows.append(point) }
    }
    faults = reader.faults
  }

  private static func notes(on layout: ColumnLayout, separator: Separator) -> [String] {
    var notes: [String] = []
    if separator != .comma {
      notes.append("The header has no comma, so cells are taken to be parted by \(separator.name).")
    }
    if !layout.ignored.isEmpty {
      let names = layout.ignored.map(\.quoted).joined(separator: ", ")
      notes.append("These columns are not used: \(names).")
    }
    return notes
  }
}
