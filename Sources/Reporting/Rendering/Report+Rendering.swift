internal import OrderedJSON

extension Report {
  /// `width` is how wide a terminal is, for the one form that must fit it.
  package func rendered(as format: ReportFormat, width: Int = 80) -> [UInt8] {
    switch format {
    case .json: json.printed()
    case .csv: PointTable.csv(self)
    case .themes: ThemeTable.csv(self)
    case .excel: workbook.container
    case .qdpx: QDAProject(self).container
    case .qdc: QDAProject.codebook(of: self)
    case .markdown, .text, .html, .word: document.rendered(as: format, width: width) ?? []
    }
  }

  /// Markdown with lines of text of at most so many characters.
  package func markdown(width: Int) -> [UInt8] {
    MarkdownRenderer.render(document, width: width)
  }
}

extension Document {
  /// Nil for the forms that are not printed from a document.
  func rendered(as format: ReportFormat, width: Int) -> [UInt8]? {
    switch format {
    case .markdown: MarkdownRenderer.render(self, width: 92)
    case .word: WordRenderer.render(self)
    case .html: HTMLRenderer.render(self)
    case .text: TextRenderer.render(self, width: width)
    case .json, .csv, .themes, .excel, .qdpx, .qdc: nil
    }
  }
}
