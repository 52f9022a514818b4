import ProgramRunning
import Testing

@Suite struct EvaluateTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
  }

  private func evaluate(_ table: String, _ arguments: String...) throws -> Outcome {
    try place.write(table, to: "gold.csv")
    return try place.start(["evaluate", "gold.csv"] + arguments).finish()
  }

  @Test func pointsAreJudgedWithNothingLearntAndAsTheCodebookComes() throws {
    let run = try evaluate(
      "text,themes\nFull fibre in every village,full-fibre\nLunch was late,-\n")
    #expect(run.code == 0)
    #expect(run.errors.isEmpty)
    #expect(run.output.contains("Nothing learnt: 2 points\n  micro F1"))
    #expect(run.output.contains("where F1 is expected to be greatest: micro F1 "))
    #expect(run.output.contains("As it comes: 2 points\n  micro F1"))
  }

  @Test func aThemeThatTheCodebookLacksIsNamed() throws {
    let run = try evaluate("text,themes\nFull fibre,full-fibre\nSlow line,ful-fibre\n")
    #expect(run.code == 0)
    #expect(run.errors.contains("the theme \"ful-fibre\" of 1 point is not judged"))
    #expect(run.errors.contains("Did you mean \"full-fibre\"?"))
    #expect(run.output.contains("Nothing learnt: 1 point\n"))
  }

  @Test func theCodebookInUseAndAnExportOfOursCanBeTaken() throws {
    try place.summit(
      "codebook", "merge", "basic-skills", "digital-skills", "--name", "Skills", "--sessions",
      ".")
    let run = try evaluate(
      "text,themes\nTeach people to type,basic-skills\nLunch was late,'-\n", "--codebook",
      "codebook.json")
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.contains("Nothing learnt: 2 points"))
  }

  @Test func aTableOfNothingThatCanBeJudgedIsRefused() throws {
    let run = try evaluate("text,themes\nSlow line,nope\n")
    #expect(run.code == 1)
    #expect(run.output.isEmpty)
  }
}
