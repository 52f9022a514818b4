/// What the body of a report goes through, one after the other.
package enum Grouping: String, CaseIterable, Sendable {
  /// Proposition by proposition, question by question.
  case proposition
  case theme
  case sector
  case table
  /// The first lens of the guide: the five foundations of productivity in the Digital guide.
  case foundation
}
