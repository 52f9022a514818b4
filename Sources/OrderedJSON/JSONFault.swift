/// Why a text is not JSON, and where.
package struct JSONFault: Error, Equatable, Sendable {
  /// Both count from 1; columns count characters.
  package let line: Int
  package let column: Int
  /// `a comma or a bracket is missing or misplaced`
  package let problem: String
  package let remedy: String

  package var sentence: String {
    "line \(line), column \(column): \(problem). \(remedy)."
  }
}
