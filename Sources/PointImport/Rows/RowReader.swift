package import ConsultationModel

/// What stands in where a row doesn't say.
package struct RowDefaults: Equatable, Sendable {
  package var table: String?
  package var proposition: Proposition.ID?
  package var question: Question.ID?

  package init(
    table: String? = nil, proposition: Proposition.ID? = nil, question: Question.ID? = nil
  ) {
    self.table = table
    self.proposition = proposition
    self.question = question
  }
}

/// Turns rows into points, noting every wrong value.
struct RowReader {
  let guide: Guide
  let layout: ColumnLayout
  let defaults: RowDefaults
  /// As many as anybody would mend before trying again.
  static let mostFaults = 1000
  private(set) var faults: [ImportFault] = []
  private var timesSeen: [Fingerprint: Int] = [:]

  init(guide: Guide, layout: ColumnLayout, defaults: RowDefaults) {
    self.guide = guide
    self.layout = layout
    self.defaults = defaults
  }

  /// The row as a point; nil where something is wrong with it.
  mutating func read(_ row: TableRow) -> ImportedRow? {
    if let fault = row.fault {
      note([fault])
      return nil
    }
    guard row.cells.count == layout.width else {
      note([raggedness(of: row)])
      return nil
    }
    var values = CellReader(row: row, layout: layout)
    let entry = values.entry(guide: guide)
    let proposition = values.proposition(in: guide) ?? defaults.proposition
    let question = values.question(in: guide) ?? defaults.question
    let takenAt = values.time()
    let table = values.text(.table) ?? defaults.table
    note(values.faults)
    guard values.faults.isEmpty else { return nil }
    return ImportedRow(
      line: row.line, table: table, proposition: proposition, question: question, entry: entry,
      takenAt: takenAt, fingerprint: fingerprint(of: values))
  }

  /// Ends a table that goes on and on.
  mutating func refuse(_ row: TableRow, after count: Int) {
    faults =
      faults.dropLast(faults.count < Self.mostFaults ? 0 : 1) + [
        ImportFault(
          line: row.line, "the table goes on after \(count) rows", remedy: "Split it into several.")
      ]
  }

  private mutating func note(_ others: [ImportFault]) {
    faults += others.prefix(Self.mostFaults - faults.count)
  }

  private func raggedness(of row: TableRow) -> ImportFault {
    let cells = row.cells.count == 1 ? "1 cell" : "\(row.cells.count) cells"
    return ImportFault(
      line: row.line, "the row has \(cells) where the header has \(layout.width)",
      remedy: "Put quotes round a cell that holds a separator, or add what is missing.")
  }

  /// Content as the file has it, without stand-ins, and the number of equal rows before this:
  /// so a second import knows every row again, and equal rows stay apart.
  private mutating func fingerprint(of values: CellReader) -> Fingerprint {
    var content = Fingerprint()
    for column in ImportColumn.allCases {
      guard let text = values.text(column) else { continue }
      content.mix(column.rawValue)
      content.mix(text)
    }
    let earlier = timesSeen[content, default: 0]
    timesSeen[content] = earlier + 1
    content.mix("\(earlier)")
    return content
  }
}
