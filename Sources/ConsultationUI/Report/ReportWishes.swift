/// Which sessions a report gathers, which of their points, for whom, and what its body goes by.
package struct ReportWishes: Equatable, Sendable {
  package let scope: ReportScope
  package var isPublic = false
  package var grouping = Grouping.proposition
  /// `stance=against, !table=2`: kinds and values, those to leave out with a mark before them.
  package var filter = ""
  /// Whether points in nearly the same words count once.
  package var countsCopiesOnce = false

  package init(scope: ReportScope) {
    self.scope = scope
  }

  /// What the body of a report goes by.
  package enum Grouping: String, Equatable, Sendable, CaseIterable {
    case proposition, theme, sector, table, foundation
  }
}

/// What a report is written as.
package enum ReportKind: String, Equatable, Sendable, CaseIterable {
  case html, word, excel, markdown, text, csv, themes, json, qdpx, qdc

  package var fileExtension: String {
    switch self {
    case .word: "docx"
    case .excel: "xlsx"
    case .markdown: "md"
    case .text: "txt"
    case .themes: "csv"
    case .html, .csv, .json, .qdpx, .qdc: rawValue
    }
  }

  var name: String {
    switch self {
    case .html: "web page"
    case .word: "Word"
    case .excel: "Excel"
    case .markdown: "Markdown"
    case .text: "text"
    case .csv: "CSV of points"
    case .themes: "CSV of themes"
    case .json: "JSON"
    case .qdpx: "REFI-QDA"
    case .qdc: "QDA codebook"
    }
  }
}

/// A report to be written to a file.
package struct ReportExport: Equatable, Sendable {
  package let wishes: ReportWishes
  package let kind: ReportKind
  package let path: String
  package var overwrites = false
}

/// A report laid out for reading on screen.
package struct ReportPreview: Equatable, Sendable {
  package let wishes: ReportWishes
  package let lines: [String]
  /// From the number of a line to that of the line it leads to.
  package let leads: [Int: Int]
  /// The points that lines are of.
  package let sources: [Int: SoughtPoint]
  /// The choices that leave just the points that the figures of a line count.
  package let choices: [Int: String]
  /// Files left out.
  package let excluded: [String]

  package init(
    wishes: ReportWishes, lines: [String], leads: [Int: Int] = [:],
    sources: [Int: SoughtPoint] = [:],
    choices: [Int: String] = [:], excluded: [String]
  ) {
    self.wishes = wishes
    self.lines = lines
    self.leads = leads
    self.sources = sources
    self.choices = choices
    self.excluded = excluded
  }
}
