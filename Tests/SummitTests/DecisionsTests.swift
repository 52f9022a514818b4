import ProgramRunning
import Testing

/// What was decided, noted by commands and read in reports.
struct DecisionsTests {
  private static func place() throws -> Workplace {
    let place = try Workplace()
    let path = try #require(
      place.summit("new", "--title", "Talk", "--table", "1", "--date", "2019-07-04").lines.first)
    try place.summit(
      "add", path, "--proposition", "digital-infrastructure", "--question", "scale",
      "full fibre for every village")
    return place
  }

  @discardableResult
  private static func run(_ words: [String], _ place: Workplace) throws -> Outcome {
    try place.start(words).finish()
  }

  @Test func anAnswerStandsInTheListAndInTheReport() throws {
    let place = try Self.place()
    let before = try Self.run(["decisions", "list"], place)
    #expect(before.output.contains("not answered yet"), "\(before)")
    let set = try Self.run(
      [
        "decisions", "set", "full-fibre", "--as", "in-part", "--because", "Rural first.", "--owner",
        "Lead", "--stage", "draft",
      ], place)
    #expect(set.code == 0, "\(set.errors)")
    let after = try Self.run(["decisions", "list"], place)
    #expect(after.output.contains("Taken up in part, draft, Lead  Rural first."))
    let report = try Self.run(["report"], place)
    #expect(report.output.contains("| Taken up in part, Lead"))
    let told = try Self.run(["report", "--audience", "public"], place)
    #expect(told.output.contains("Rural first.") && !told.output.contains("Lead"))
    try Self.run(["decisions", "clear", "full-fibre"], place)
    #expect(try !Self.run(["decisions", "list"], place).output.contains("Rural first."))
  }

  @Test func erasingAPersonReachesWhatWasDecided() throws {
    let place = try Self.place()
    try Self.run(
      ["decisions", "set", "full-fibre", "--as", "taken-up", "--because", "As Jo Bellamy asked."],
      place)
    let erased = try Self.run(
      ["erase", "--stakeholder", "Jo Bellamy", "--points", "keep", "--words"], place)
    #expect(erased.output.contains("it stands in none"), "\(erased)")
    #expect(try !place.read("Sessions/decisions.json").contains("Bellamy"))
    #expect(try Self.run(["decisions", "list"], place).output.contains("Taken up"))
  }

  @Test(arguments: [
    (["nosuch", "--as", "taken-up", "--because", "x"], 1, "no theme and no point"),
    (["full-fibre", "--as", "perhaps", "--because", "x"], 64, "perhaps"),
    (["full-fibre", "--as", "taken-up", "--because", " "], 64, "Say why"),
    (["full-fibre", "--as", "taken-up", "--because", "x", "--date", "soon"], 64, "is no day"),
  ])
  func whatMakesNoSenseIsRefusedAndNothingWritten(
    words: [String], code: Int32, said: String
  ) throws {
    let place = try Self.place()
    let outcome = try Self.run(["decisions", "set"] + words, place)
    #expect(outcome.code == code)
    #expect(outcome.errors.contains(said), "\(outcome.errors)")
    #expect(try !Self.run(["list"], place).output.contains("decisions"))
    #expect(try Self.run(["decisions", "list"], place).output.contains("not answered yet"))
  }
}
