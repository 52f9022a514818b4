import ArgumentParser
internal import DurableFiles
internal import Reporting

extension Summit {
  /// `summit report`: any number of sessions as one report.
  struct Report: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Gather sessions into one report: themes with their base, asks, roles, partners.",
      discussion: """
        A file that can't be read is named and left out, the rest is reported, and the exit code \
        is 1. The csv form holds the points and can be imported again.
        """)

    @OptionGroup var paths: PathsArgument
    @OptionGroup var codebook: CodebookOption
    @Option(help: "The report's form: markdown, json or csv.") var format = ReportFormat.markdown
    @Option(
      help: ArgumentHelp("Write it to this file instead of standard output.", valueName: "file"),
      completion: .file())
    var output: String?
    @Option(help: "The report's title.") var title = "Consultation report"

    func run() throws {
      let (bytes, isWhole) = try rendered()
      if let output {
        try DurableFile.replace(output, with: bytes)
      } else {
        try Console.put(bytes)
      }
      guard isWhole else { throw ExitCode(1) }
    }

    private func rendered() throws -> (bytes: [UInt8], isWhole: Bool) {
      if format == .csv {
        let (table, isWhole) = try paths.fold(codebook) { PointTable(basis: $1, guide: $0) }
        return (table.csv, isWhole)
      }
      let (builder, isWhole) = try paths.fold(codebook) {
        ReportBuilder(title: title, basis: $1, guide: $0)
      }
      let report = builder.report()
      return (format == .json ? report.jsonBytes : report.markdown, isWhole)
    }
  }
}

extension ReportFormat: ExpressibleByArgument {}
