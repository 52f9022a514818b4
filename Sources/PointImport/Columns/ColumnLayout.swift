internal import ConsultationModel

/// Which cell of every row holds which column, as the header says.
struct ColumnLayout {
  private(set) var positions: [ImportColumn: Int] = [:]
  /// Columns of the file that mean nothing here, in the file's own words.
  private(set) var ignored: [String] = []
  private(set) var faults: [ImportFault] = []
  let width: Int

  /// `renamed` gives the file's own name for a column of ours.
  init(header: TableRow, renamed: [ImportColumn: String]) {
    width = header.cells.count
    let names = header.cells.map(ImportColumn.folded)
    let takenNames = Set(renamed.values.map(ImportColumn.folded))
    for column in ImportColumn.allCases {
      let wanted = ImportColumn.folded(renamed[column] ?? column.rawValue)
      // `--map text=comment` leaves a column that happens to be called "text" alone.
      guard renamed[column] != nil || !takenNames.contains(wanted) else { continue }
      place(column, named: wanted, among: names, line: header.line)
      if let theirs = renamed[column], !names.contains(wanted) {
        missing(theirs, of: header)
      }
    }
    requireText(header, isRenamed: renamed[.text] != nil)
    let used = Set(positions.values)
    ignored = header.cells.indices.filter { !used.contains($0) }.map { header.cells[$0].trimmed }
      .filter { !$0.isEmpty }
  }

  private mutating func place(
    _ column: ImportColumn, named name: String, among names: [String], line: Int
  ) {
    let found = names.indices.filter { names[$0] == name }
    positions[column] = found.first
    guard found.count > 1 else { return }
    faults.append(
      ImportFault(
        line: line, "the column \(name.quoted) stands there \(found.count) times",
        remedy: "Rename all but one."))
  }

  private mutating func missing(_ theirs: String, of header: TableRow) {
    let hint = Suggestion.hint(for: theirs, among: header.cells)
    faults.append(
      ImportFault(
        line: header.line, "there is no column \(theirs.quoted)",
        remedy: hint.isEmpty ? "The columns are \(list(header.cells))." : hint.trimmed))
  }

  private mutating func requireText(_ header: TableRow, isRenamed: Bool) {
    guard positions[.text] == nil, !isRenamed else { return }
    faults.append(
      ImportFault(
        line: header.line, "there is no column \"text\"",
        remedy: "Say which holds the points, as in --map text=\(example(header.cells)); "
          + "the columns are \(list(header.cells))."))
  }

  /// What forms and spreadsheets call a column of answers; another name is for people to choose.
  private static let answers = [
    "comment", "response", "answer", "reply", "feedback", "remark", "said", "opinion",
    "suggestion",
  ]

  private func example(_ cells: [String]) -> String {
    let short = cells.filter { $0.count <= 40 }
    let likely = Self.answers.lazy.compactMap { word in
      short.first { $0.lowercased().contains(word) }
    }
    return likely.first ?? "COLUMN"
  }

  private func list(_ cells: [String]) -> String {
    cells.prefix(20).map { $0.trimmed.quoted }.joined(separator: ", ")
  }
}
