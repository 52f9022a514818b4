@testable import Reporting

extension Report {
  /// What a format says, without the container that nobody could look into.
  func unpacked(_ format: ReportFormat) -> [UInt8] {
    switch format {
    case .word: WordRenderer.text(document)
    case .excel: workbook.sheets.flatMap(\.xml)
    case .qdpx: QDAProject(self).project + QDASource.all(of: self).flatMap { Array($0.text.utf8) }
    default: rendered(as: format)
    }
  }

  /// The parts of a format that are XML or a page.
  func markups(_ format: ReportFormat) throws -> [Markup] {
    switch format {
    case .html: [try Markup(rendered(as: .html), isPage: true)]
    case .word: [try Markup(WordRenderer.text(document))]
    case .excel: try workbook.sheets.map { try Markup($0.xml) }
    case .qdpx: [try Markup(QDAProject(self).project)]
    case .qdc: [try Markup(rendered(as: .qdc))]
    default: []
    }
  }
}
