/// What is wrong with one line of a table, and how to mend it.
package struct ImportFault: Equatable, Sendable {
  /// Counted from 1, as editors do; the first of its row.
  package let line: Int
  package let problem: String
  package let remedy: String

  init(line: Int, _ problem: String, remedy: String) {
    self.line = line
    self.problem = problem
    self.remedy = remedy
  }

  /// `line 7: the stance "agianst" is not known. Did you mean "against"?`
  package var sentence: String { "line \(line): \(problem). \(remedy)" }
}

extension String {
  /// The value as a message can quote it: a stranger's cell may be a megabyte.
  var quoted: String {
    count > 40 ? "\"\(prefix(40))…\"" : "\"\(self)\""
  }

  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
