/// The forms that a report is written in.
package enum ReportFormat: String, CaseIterable, Sendable {
  case markdown
  /// For a terminal.
  case text
  case json
  /// Every point as a row.
  case csv
  /// Theme counts as CSV, beside the points that `csv` holds.
  case themes

  package var isCSV: Bool { fileExtension == "csv" }

  /// How the names of its files end.
  package var fileExtension: String {
    switch self {
    case .markdown: "md"
    case .text: "txt"
    case .themes: "csv"
    case .csv, .json: rawValue
    }
  }
}
