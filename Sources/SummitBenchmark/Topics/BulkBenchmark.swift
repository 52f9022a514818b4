import ConsultationModel

/// Points imported and reported a second, against jq reading and writing the same sessions.
struct BulkBenchmark {
  let program: String
  let workplace: Workplace

  private static let points = 20_000
  private static let tables = 20
  private static let repetitions = 5

  func run() throws(BenchmarkError) {
    guard ProgramRun.isInstalled("jq") else {
      return Comparison.show("bulk", note: "jq is not installed")
    }
    let table = try workplace.write(
      GeneratedSession.table(points: Self.points, tables: Self.tables), to: "points.csv")
    var imports = Comparison(
      "import of 20,000 points to 20 sessions", against: "jq . (20 sessions)")
    var reports = Comparison("report on 20,000 points, markdown", against: "jq group_by, twice")
    for round in 0..<Self.repetitions {
      let folder = "\(workplace.path)/bulk-\(round)"
      imports.ours.note(try ProgramRun.time([program, "import", table, "--sessions", folder]))
      let files = try Session.files(in: folder)
      imports.theirs.note(try ProgramRun.time(["jq", "."] + files))
      reports.ours.note(try ProgramRun.time([program, "report", folder]))
      reports.theirs.note(try ProgramRun.time(["jq", Self.grouping] + files))
    }
    show(imports)
    show(reports)
  }

  private static let grouping = """
    .feedback | [group_by(.proposition, .question)[] | length], [group_by(.stance)[] | length]
    """

  private func show(_ comparison: Comparison) {
    comparison.show()
    let rate = Double(Self.points) / (comparison.ours.median / 1_000_000)
    Comparison.show("  points a second", note: "\(Int(rate))")
  }
}
