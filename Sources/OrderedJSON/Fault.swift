/// One thing wrong in a file, with its place and what to do about it.
package struct Fault: Equatable, Sendable {
  /// As many of one file as anybody would mend before checking it again.
  package static let most = 1000

  /// `feedback[4].question`; empty where the whole file is meant.
  package let path: String
  /// Goes on from the path: `"scal" is not in guide ne-lis-digital`.
  package let problem: String
  /// `write a whole number`, or a sentence of its own: `Did you mean "scale"?`; may be empty.
  package let remedy: String

  package init(path: String, problem: String, remedy: String = "") {
    self.path = path
    self.problem = problem
    self.remedy = remedy
  }

  package init(_ fault: JSONFault) {
    self.init(
      path: "line \(fault.line), column \(fault.column):", problem: fault.problem,
      remedy: fault.remedy)
  }

  /// `feedback[4].question "scal" is not in guide ne-lis-digital. Did you mean "scale"?`
  package var sentence: String {
    let start = path.isEmpty ? problem : "\(path) \(problem)"
    guard let first = remedy.first else { return start + "." }
    let end = remedy.hasSuffix("?") || remedy.hasSuffix(".") ? "" : "."
    return start + (first.isUppercase ? ". " : "; ") + remedy + end
  }
}

extension String {
  /// The text as a sentence can quote it: in quotation marks, controls escaped, not too long.
  package var quoted: String {
    // Scalars, not characters: a stranger's one character may be a million marks long.
    let isLong = unicodeScalars.dropFirst(60).isEmpty == false
    let shown = isLong ? String(String.UnicodeScalarView(unicodeScalars.prefix(60))) + "…" : self
    return JSONValue.string(shown).compact()
  }
}
