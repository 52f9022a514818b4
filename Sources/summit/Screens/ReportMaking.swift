internal import ConsultationUI
internal import DurableFiles
internal import Reporting
internal import SealedFiles

/// Makes reports for the screens, of one session or of all in the folder.
struct ReportMaking {
  let folder: String
  let keyring: Keyring
  var meter: ProgressMeter?

  func preview(_ wishes: ReportWishes, columns: Int) throws -> Event {
    do {
      let files = files(wishes.scope)
      let report = try report(wishes, of: files)
      if let emptiness = report.emptiness { return .reportRefused(emptiness, wishes) }
      let reading = report.reading(width: columns)
      // Public reports name no folders.
      let whole = Dictionary(
        files.paths.map { ($0.file, $0) }, uniquingKeysWith: { first, _ in first })
      return .reportPrepared(
        ReportPreview(
          wishes: wishes, lines: reading.lines, leads: reading.leads,
          sources: reading.sources.mapValues {
            SoughtPoint(path: whole[$0.file.file] ?? $0.file, point: $0.point)
          },
          choices: reading.choices, excluded: report.excluded.map(\.file)))
    } catch let error as FilterError {
      return .reportRefused(error.sentence, wishes)
    }
  }

  /// Writes the report whole or not at all; a file that exists is only replaced where that was said.
  func export(_ export: ReportExport) throws -> Event {
    if !export.overwrites, FileStamp(of: export.path) != nil {
      return .reportWouldOverwrite(export)
    }
    do {
      let report = try report(export.wishes)
      try DurableFile.replace(export.path, with: report.rendered(as: ReportFormat(export.kind)))
      return .reportExported(path: World.wholePath(export.path))
    } catch let error as FilterError {
      return .reportRefused(error.sentence, export.wishes)
    }
  }

  /// Every theme that came up with its answer, what is unanswered first.
  func decisions(_ scope: ReportScope) throws -> Event {
    let report = try report(ReportWishes(scope: scope))
    let listings = report.decisions.map {
      DecisionListing(
        of: $0.subject, name: $0.name, points: $0.points, response: $0.response,
        earlier: $0.earlier)
    }
    return .decisionsGathered(
      DecisionsMaterial(
        base: report.base.points,
        listings: listings.filter { $0.response == nil } + listings.filter { $0.response != nil },
        author: World.account, excluded: report.excluded.map(\.file)), scope)
  }

  private func report(_ wishes: ReportWishes) throws -> Report {
    try report(wishes, of: files(wishes.scope))
  }

  private func report(_ wishes: ReportWishes, of files: GatheredFiles) throws -> Report {
    let choices = try ReportChoices(wishes)
    let builder = ReportBuilder(
      title: "Consultation report", choices: choices, basis: try files.basis(),
      responses: try files.responses(), guide: files.guide)
    return files.fold(into: builder, meter).result.report()
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

extension ReportChoices {
  /// Throws words on a filter that makes no sense.
  init(_ wishes: ReportWishes) throws(FilterError) {
    let parts = wishes.filter.split(separator: ",").map { String($0).trimmed }
      .filter { !$0.isEmpty }
    let filter = try PointFilter(
      only: parts.filter { !$0.hasPrefix("!") },
      except: parts.filter { $0.hasPrefix("!") }.map { String($0.dropFirst()).trimmed })
    self.init(
      audience: wishes.isPublic ? .public : .internal, grouping: Grouping(wishes.grouping),
      filter: filter, copies: wishes.countsCopiesOnce ? .once : .each)
    if let refusal { throw FilterError(sentence: refusal) }
  }
}

extension Grouping {
  init(_ wished: ReportWishes.Grouping) {
    self =
      switch wished {
      case .proposition: .proposition
      case .theme: .theme
      case .sector: .sector
      case .table: .table
      case .foundation: .foundation
      }
  }
}

extension ReportFormat {
  init(_ kind: ReportKind) {
    self =
      switch kind {
      case .html: .html
      case .word: .word
      case .excel: .excel
      case .markdown: .markdown
      case .text: .text
      case .csv: .csv
      case .themes: .themes
      case .json: .json
      case .qdpx: .qdpx
      case .qdc: .qdc
      }
  }
}
