import ArgumentParser
internal import ConsultationModel
internal import PointImport

/// `--map text=comment`: our column and the file's own name for it.
struct ColumnMapping: ExpressibleByArgument {
  let ours: ImportColumn
  let theirs: String

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
    guard parts.count == 2, !parts[1].isEmpty, let ours = ImportColumn(named: parts[0])
    else { return nil }
    self.ours = ours
    theirs = parts[1]
  }
}

/// How the rows of a table are read.
struct TableOptions: ParsableArguments {
  @Option(
    name: .customLong("map"),
    help: ArgumentHelp(
      "The file's own name for a column of ours; may be given again.",
      discussion: "Ours are \(ImportColumn.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "ours=theirs"))
  var mappings: [ColumnMapping] = []

  @OptionGroup var place: PlaceOptions

  @Option(help: ArgumentHelp("The table of rows that name none.", valueName: "name"))
  var table: String?

  func read(_ bytes: [UInt8], guide: Guide, codebook: Codebook) throws -> ImportedTable {
    var renamed: [ImportColumn: String] = [:]
    for mapping in mappings { renamed[mapping.ours] = mapping.theirs }
    let defaults = RowDefaults(
      table: table?.trimmed, proposition: try place.propositionID(in: guide),
      question: try place.questionID(in: guide))
    return ImportedTable(
      reading: bytes, guide: guide, codebook: codebook, renamed: renamed, defaults: defaults)
  }
}
