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
  let codebook: Codebook
  let layout: ColumnLayout
  let defaults: RowDefaults
  /// As many as anybody would mend before trying again.
  static let mostFaults = 1000
  private(set) var faults: [ImportFault] = []
  private var timesSeen: [Fingerprint: Int] = [:]
  private var timesSeenWithThemes: [Fingerprint: Int] = [:]

  init(guide: Guide, codebook: Codebook, layout: ColumnLayout, defaults: RowDefaults) {
    self.guide = guide
    self.codebook = codebook
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
    var entry = values.entry()
    let coding = values.coding(in: codebook)
    entry.themes = coding?.themes ?? []
    let proposition = values.proposition(in: guide) ?? defaults.proposition
    let question = values.question(in: guide) ?? defaults.question
    let takenAt = values.time()
    let table = values.text(.table) ?? defaults.table
    note(values.faults)
    guard values.faults.isEmpty else { return nil }
    return ImportedRow(
      line: row.line, table: table, proposition: proposition, question: question, entry: entry,
      coding: coding, takenAt: takenAt, fingerprint: fingerprint(of: values),
      formerFingerprint: formerFingerprint(of: values))
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
  /// so a second import knows every row again, and equal rows stay apart. Themes are not of it: two
  /// people's codes for one point have to find the same point.
  private mutating func fingerprint(of values: CellReader) -> Fingerprint {
    values.fingerprint(besides: .themes).numbered(in: &timesSeen)
  }

  /// As rows were told apart when their themes still counted.
  private mutating func formerFingerprint(of values: CellReader) -> Fingerprint {
    values.fingerprint(besides: nil).numbered(in: &timesSeenWithThemes)
  }
}

extension CellReader {
  fileprivate func fingerprint(besides other: ImportColumn?) -> Fingerprint {
    var content = Fingerprint()
    for column in ImportColumn.allCases where column != other {
      guard let text = text(column) else { continue }
      content.mix(column.rawValue)
      content.mix(text)
    }
    return content
  }
}

extension Fingerprint {
  fileprivate func numbered(in timesSeen: inout [Fingerprint: Int]) -> Fingerprint {
    let earlier = timesSeen[self, default: 0]
    timesSeen[self] = earlier + 1
    var numbered = self
    numbered.mix("\(earlier)")
    return numbered
  }
}
