internal import OrderedJSON

extension Report {
  package func rendered(as format: ReportFormat) -> [UInt8] {
    switch format {
    case .markdown: markdown(width: 92)
    case .json: json.printed()
    case .csv: PointTable.csv(self)
    case .themes: ThemeTable.csv(self)
    }
  }

  /// Markdown with lines of text of at most so many characters.
  package func markdown(width: Int) -> [UInt8] {
    MarkdownRenderer.render(document, width: width)
  }
}
