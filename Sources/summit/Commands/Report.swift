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
    @OptionGroup var options: ReportOptions
    @Option(
      help: "The report's form: markdown, text, json, csv (points) or themes (counts as csv).")
    var format = ReportFormat.markdown
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
      let choices = try options.choices()
      let (builder, isWhole) = try paths.fold(codebook) {
        ReportBuilder(title: title, choices: choices, basis: $1, guide: $0)
      }
      return (builder.report().rendered(as: format, width: Console.columns), isWhole)
    }
  }
}
