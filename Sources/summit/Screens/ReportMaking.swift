internal import ConsultationUI
internal import DurableFiles
internal import Reporting
internal import SealedFiles

/// Makes reports for the screens, of one session or of all in the folder.
struct ReportMaking {
  let folder: String
  let keyring: Keyring

  func preview(_ scope: ReportScope, columns: Int) throws -> Event {
    let files = files(scope)
    let builder = files.fold(into: try builder(files)).result
    let report = builder.report()
    let lines = String(decoding: report.markdown(width: columns), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return .reportPrepared(
      ReportPreview(scope: scope, lines: lines, excluded: report.excluded.map(\.file)))
  }

  /// Writes the report whole or not at all; a file that exists is only replaced where that was said.
  func export(_ export: ReportExport) throws -> Event {
    if !export.overwrites, FileStamp(of: export.path) != nil {
      return .reportWouldOverwrite(export)
    }
    try DurableFile.replace(export.path, with: try rendered(export))
    return .reportExported(path: export.path)
  }

  private func rendered(_ export: ReportExport) throws -> [UInt8] {
    let files = files(export.scope)
    let report = files.fold(into: try builder(files)).result.report()
    return report.rendered(as: ReportFormat(export.kind))
  }

  private func builder(_ files: GatheredFiles) throws -> ReportBuilder {
    ReportBuilder(
      title: "Consultation report", basis: try files.basis(), guide: files.guide)
  }

  private func files(_ scope: ReportScope) -> GatheredFiles {
    var files = GatheredFiles(keyring: keyring)
    switch scope {
    case .everySession: files.gather(folder)
    case .session(let path): files.gather(path)
    }
    return files
  }
}

extension ReportFormat {
  init(_ kind: ReportKind) {
    self =
      switch kind {
      case .markdown: .markdown
      case .csv: .csv
      case .json: .json
      }
  }
}
