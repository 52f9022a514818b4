/// The forms that a report is written in.
package enum ReportFormat: String, CaseIterable, Sendable {
  case markdown
  case json
  case csv
}
