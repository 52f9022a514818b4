import ArgumentParser
internal import DurableFiles
import Glibc
internal import Reporting

extension Summit {
  /// `summit report`: any number of sessions as one report.
  struct Report: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Gather sessions into one report: themes with their base, asks, roles, partners.",
      discussion: """
        A file that can't be read is named and left out, the rest is reported, and the exit code \
        is 1. The csv form holds the points and can be imported again. With --compare two sets of \
        sessions stand side by side: what came up in one and not in the other.
        """)

    @OptionGroup var paths: PathsArgument
    @OptionGroup var codebook: CodebookOption
    @OptionGroup var options: ReportOptions
    @Option(
      help:
        "Its form: markdown, html, word, excel, text, json, csv (points), themes (counts as csv), qdpx or qdc (REFI-QDA) (default: as the output file's name ends, else markdown)."
    )
    var format: ReportFormat?
    @Flag(help: "Begin a csv with a byte order mark, as some spreadsheets want it.") var bom = false
    @Option(
      parsing: .upToNextOption,
      help: ArgumentHelp("Two files or folders of sessions to set side by side.", valueName: "path")
    )
    var compare: [String] = []
    @Option(
      help: ArgumentHelp("Write it to this file instead of standard output.", valueName: "file"),
      completion: .file())
    var output: String?
    @Option(help: "The report's title.") var title = "Consultation report"

    private var form: ReportFormat {
      let parts = output?.file.split(separator: ".") ?? []
      let ending = parts.count > 1 ? parts.last.map(String.init) : nil
      return format ?? ending.flatMap(ReportFormat.init(called:)) ?? .markdown
    }

    func run() throws {
      guard output != nil || !form.isBinary || !World.isTerminal(STDOUT_FILENO) else {
        throw Refusal.usage(
          "\(form.rawValue) is nothing to read here. Name a file with --output.")
      }
      let (bytes, isWhole) = try compare.isEmpty ? rendered() : compared()
      if let output {
        try DurableFile.replace(output, with: marked(bytes))
      } else {
        try Console.put(marked(bytes))
      }
      guard isWhole else { throw ExitCode(1) }
    }

    private func rendered() throws -> (bytes: [UInt8], isWhole: Bool) {
      let (report, isWhole) = try report(of: paths)
      return (report.rendered(as: form, width: Console.columns), isWhole)
    }

    private func compared() throws -> (bytes: [UInt8], isWhole: Bool) {
      guard compare.count == 2, paths.paths.isEmpty else {
        throw Refusal.usage("--compare takes two files or folders of sessions and nothing else.")
      }
      let reports = try compare.map { path in
        var place = paths
        place.paths = [path]
        return try report(of: place)
      }
      for (path, (report, _)) in zip(compare, reports) where report.base.sessions == 0 {
        throw Refusal.work(
          "\(path.printable) holds no session that can be read, so there is nothing to compare.")
      }
      let short = compare.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
      let comparison = ReportComparison(
        title: title, names: short[0] == short[1] ? compare : short, first: reports[0].0,
        second: reports[1].0)
      guard let bytes = comparison.rendered(as: form, width: Console.columns) else {
        throw Refusal.usage("A comparison can't be written as \(form.rawValue).")
      }
      return (bytes, reports.allSatisfy(\.isWhole))
    }

    private func report(of paths: PathsArgument) throws -> (Reporting.Report, isWhole: Bool) {
      let choices = try options.choices()
      let responses = try paths.files().responses()
      let (builder, isWhole) = try paths.fold(codebook) {
        ReportBuilder(
          title: title, choices: choices, basis: $1, responses: responses, guide: $0)
      }
      let report = builder.report()
      if let problem = report.emptiness ?? report.strangers { Console.say(problem) }
      return (report, isWhole)
    }

    private func marked(_ bytes: [UInt8]) -> [UInt8] {
      bom && form.isCSV ? [0xEF, 0xBB, 0xBF] + bytes : bytes
    }
  }
}
