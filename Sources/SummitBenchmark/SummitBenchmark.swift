import Glibc

/// Measures the program, each figure beside its yardstick in the same run.
///
///     summit-benchmark PROGRAM [TOPIC]...
@main enum SummitBenchmark {
  private static let topics = [
    "start", "keys", "save", "bulk", "formats", "frames", "themes", "soak",
  ]

  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    guard let program = arguments.first, access(program, X_OK) == 0 else {
      return stop("usage: summit-benchmark PROGRAM [\(topics.joined(separator: "|"))]...")
    }
    do {
      try run(program, topics: Set(arguments.dropFirst()))
    } catch {
      stop(error.description)
    }
  }

  private static func run(_ program: String, topics: Set<String>) throws(BenchmarkError) {
    func isWanted(_ topic: String) -> Bool { topics.isEmpty || topics.contains(topic) }
    let workplace = try Workplace()
    Comparison.showHeading()
    if isWanted("start") { try StartBenchmark(program: program, workplace: workplace).run() }
    if isWanted("keys") { try KeyBenchmark(program: program, workplace: workplace).run() }
    if isWanted("save") { try SaveBenchmark(workplace: workplace).run() }
    if isWanted("bulk") { try BulkBenchmark(program: program, workplace: workplace).run() }
    if isWanted("formats") { try FormatBenchmark(program: program, workplace: workplace).run() }
    if isWanted("frames") { try FrameBenchmark().run() }
    if isWanted("themes") { try ThemeBenchmark().run() }
    if isWanted("soak") { try SoakBenchmark(workplace: workplace).run() }
  }

  private static func stop(_ sentence: String) {
    let line = Array((sentence + "\n").utf8)
    _ = write(2, line, line.count)
    exit(1)
  }
}
