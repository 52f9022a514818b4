/// A report in every format, against the same report as Markdown: what the format itself costs.
struct FormatBenchmark {
  let program: String
  let workplace: Workplace

  private static let points = 20_000
  private static let tables = 40
  private static let repetitions = 3
  private static let formats = [
    "html", "word", "excel", "text", "json", "csv", "themes", "qdpx", "qdc",
  ]

  func run() throws(BenchmarkError) {
    let table = try workplace.write(
      GeneratedSession.table(points: Self.points, tables: Self.tables), to: "format-points.csv")
    let folder = "\(workplace.path)/formats"
    _ = try ProgramRun.time([program, "import", table, "--sessions", folder])
    for format in Self.formats {
      var comparison = Comparison("report on 20,000 points, \(format)", against: "markdown")
      for round in 0..<Self.repetitions {
        let output = "\(workplace.path)/\(round).\(format)"
        comparison.ours.note(
          try ProgramRun.time(
            [program, "report", "--format", format, "--output", output, folder]))
        comparison.theirs.note(
          try ProgramRun.time(
            [program, "report", "--format", "markdown", "--output", output + ".md", folder]))
      }
      comparison.show()
    }
  }
}
