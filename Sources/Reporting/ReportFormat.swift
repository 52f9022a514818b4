/// The forms that a report is written in.
package enum ReportFormat: String, CaseIterable, Sendable {
  case markdown
  /// A page for a browser and for paper.
  case html
  /// For word processors.
  case word
  /// For spreadsheets: points, themes, coverage and lists as sheets.
  case excel
  /// For a terminal.
  case text
  case json
  /// Every point as a row.
  case csv
  /// Theme counts as CSV, beside the points that `csv` holds.
  case themes
  /// REFI-QDA: the points as coded quotations, for tools of qualitative analysis.
  case qdpx
  /// REFI-QDA: the codebook alone.
  case qdc

  /// Bytes that no terminal should be given.
  package var isBinary: Bool { self == .word || self == .excel || self == .qdpx }

  /// By its name, or by how the names of its files end.
  package init?(called word: String) {
    let word = word.lowercased()
    guard
      let format = Self(rawValue: word) ?? Self.allCases.first(where: { $0.fileExtension == word })
    else { return nil }
    self = format
  }

  package var isCSV: Bool { fileExtension == "csv" }

  /// How the names of its files end.
  package var fileExtension: String {
    switch self {
    case .markdown: "md"
    case .text: "txt"
    case .word: "docx"
    case .excel: "xlsx"
    case .themes: "csv"
    case .html, .csv, .json, .qdpx, .qdc: rawValue
    }
  }
}
