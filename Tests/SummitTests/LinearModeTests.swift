import ProgramRunning
import Testing

/// The linear mode through a plain pipe: no cursor is moved, and every line is complete.
@Suite struct LinearModeTests {
  private static let script = """
    new 3
    for: @Sage/business Rural exchanges first #full-fibre
    /vote 1
    /next
    Another point
    /list
    /quit
    quit

    """

  @Test(arguments: [["--linear"], []])
  func aSessionIsHeldThroughAPipe(arguments: [String]) throws {
    let place = try Workplace()
    // A terminal that says it can do nothing gets lines without being asked.
    let run = try place.start(
      arguments, input: Self.script, variables: arguments.isEmpty ? ["TERM=dumb"] : []
    ).finish()
    #expect(run.code == 0 && run.errors.isEmpty)
    #expect(!run.output.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\r" || $0 == "\u{8}" })
    #expect(run.output.contains("There is no session yet."))
    #expect(run.output.contains("Saved. /undo takes back the vote."))
    #expect(run.output.contains("Another point"))
    let name = try #require(place.sessionNames(in: "Sessions").first)
    let shown = try place.summit("show", "Sessions/\(name)")
    #expect(shown.output.contains("Rural exchanges first"))
    #expect(shown.output.contains("Another point"))
  }

  @Test func whatEndsWithoutALineEndIsAPointToo() throws {
    let place = try Workplace()
    try place.summit("--linear", input: "new 1\nthe last words")
    let name = try #require(place.sessionNames(in: "Sessions").first)
    #expect(try place.read("Sessions/\(name)").contains("the last words"))
  }

  @Test func textOfAFileCannotActOnTheTerminal() throws {
    let place = try Workplace()
    let run = try place.summit("--linear", input: "new 1\n\u{1B}[31mred\n/list\n")
    #expect(!run.output.unicodeScalars.contains("\u{1B}"))
    #expect(run.output.contains("red"))
  }
}
