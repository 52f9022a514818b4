internal import ConsultationModel

/// Reads the cells of one row by column, collecting what is wrong with them.
struct CellReader {
  let row: TableRow
  let layout: ColumnLayout
  private(set) var faults: [ImportFault] = []

  init(row: TableRow, layout: ColumnLayout) {
    self.row = row
    self.layout = layout
  }

  /// The cell without blanks round it; nil where it is empty or there is no such column.
  func text(_ column: ImportColumn) -> String? {
    guard let position = layout.positions[column] else { return nil }
    let text = Self.unguarded(row.cells[position].trimmed)
    return text.isEmpty ? nil : text
  }

  func list(_ column: ImportColumn) -> [String] {
    (text(column) ?? "").split(separator: ";").map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  mutating func fail(_ problem: String, remedy: String) {
    faults.append(ImportFault(line: row.line, problem, remedy: remedy))
  }

  /// The value of a column with a fixed vocabulary; `fallback` where the cell is empty.
  mutating func choice<Choice>(
    _ column: ImportColumn, or fallback: Choice, words: [String], meaning: (String) -> Choice?
  ) -> Choice {
    guard let word = text(column) else { return fallback }
    if let choice = meaning(word) { return choice }
    unknown(column, word, among: words)
    return fallback
  }

  mutating func unknown(_ column: ImportColumn, _ word: String, among words: [String]) {
    let hint = Suggestion.hint(for: word.lowercased(), among: words).trimmed
    fail(
      "the \(column.rawValue) \(word.quoted) is not known",
      remedy: hint.isEmpty ? "Use \(alternatives(words))." : hint)
  }

  private func alternatives(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    // A guide of one's own may have any number.
    guard words.count <= 40 else {
      return words.prefix(20).joined(separator: ", ") + " or another of \(words.count)"
    }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }

  // Our own tables write an apostrophe before what a spreadsheet would take for a formula.
  static func unguarded(_ text: String) -> String {
    guard text.first == "'", let second = text.unicodeScalars.first(where: { $0 != "'" }),
      "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(second)
    else { return text }
    return String(text.dropFirst())
  }
}
