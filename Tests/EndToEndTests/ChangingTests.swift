import OrderedJSON
import ProgramRunning
import TerminalCanvas
import TerminalEmulation
import Testing

@Suite struct ChangingTests {
  private let desk: Desk

  init() throws {
    desk = try Desk.withSession()
    try desk.say("for @Sage Fibre frist #full-fibre")
  }

  @Test func mendingKeepsIdAndTimeAndReachesTheFile() throws {
    let before = desk.points[0]
    try desk.pickAndPress(.enter)
    try desk.terminal.waitFor("Mending the point")
    try desk.terminal.waitFor("for: @Sage")
    desk.terminal.press(.control("a"), .control("k"))
    desk.terminal.type("against @Council Fibre first")
    desk.terminal.press(.enter)
    try desk.waitForPoint("that is mended") { $0.text == "Fibre first" }
    let after = desk.points[0]
    #expect(desk.points.count == 1)
    #expect(after.id == before.id && after["takenAt"] == before["takenAt"])
    #expect(after["stance"] == .string("against"))
    #expect(after["themes"] == .array([]))
    #expect(after["editedAt"] != .null)
    #expect(try desk.schemaProblems == [])
  }

  @Test func aMendingMayBeLeft() throws {
    try desk.pickAndPress(.enter)
    try desk.terminal.waitFor("Mending the point")
    desk.terminal.type(" more")
    desk.terminal.press(.escape)
    try desk.terminal.waitFor("isn't saved")
    desk.terminal.type("l")
    try desk.terminal.waitFor(Words.emptyLine)
    #expect(desk.texts == ["Fibre frist"])
  }

  @Test func parkingAndPuttingBackReachTheFile() throws {
    try desk.pickAndPress(.control("p"))
    try desk.waitForPoint("that is parked") { $0.isParked }
    #expect(desk.points[0].place == "digital-infrastructure/effective")
    desk.terminal.press(.control("z"))
    try desk.waitForPoint("put back") { !$0.isParked }
  }

  @Test func whatIsTypedMayBeParkedAtOnce() throws {
    desk.terminal.type("for: later")
    desk.terminal.press(.control("p"))
    try desk.waitForPoints(2)
    #expect(desk.points[1].isParked)
    #expect(desk.texts[1] == "later")
  }

  @Test func movingReachesTheFile() throws {
    try desk.pickAndPress(.control("o"))
    try desk.terminal.waitFor("Move the point to")
    desk.terminal.press(.down, .down, .enter)
    try desk.waitForPoint("that has moved") { $0.place == "digital-infrastructure/missing" }
    try desk.terminal.waitFor("nothing said yet")
    try desk.walk(steps: 2, to: "Q3 of 6")
    try desk.terminal.waitFor("Fibre frist")
  }

  @Test func votesReachTheFile() throws {
    try desk.pickAndPress(.control("l"), .control("l"), .control("l"))
    try desk.waitForPoint("with three votes") { $0.votes == .integer(3) }
    try desk.terminal.waitFor("3 votes")
  }

  @Test func withdrawingAndRestoringReachTheFile() throws {
    try desk.pickAndPress(.control("d"))
    try desk.waitForPoint("that is withdrawn") { $0.isWithdrawn }
    try desk.terminal.waitFor("1 withdrawn")
    #expect(desk.texts == ["Fibre frist"])
    desk.terminal.press(.control("d"))
    try desk.waitForPoint("that is restored") { !$0.isWithdrawn }
    try desk.terminal.waitForNo("withdrawn ─")
  }

  @Test func undoAndRedoReachTheFileStepByStep() throws {
    try desk.pickAndPress(.control("l"), .control("d"))
    try desk.waitForPoint("voted and withdrawn") { $0.isWithdrawn && $0.votes == .integer(1) }
    desk.terminal.press(.control("z"))
    try desk.waitForPoint("restored") { !$0.isWithdrawn && $0.votes == .integer(1) }
    desk.terminal.press(.control("z"))
    try desk.waitForPoint("without its vote") { !$0.isWithdrawn && $0.votes == .integer(0) }
    // The point itself: nothing vanishes, it is withdrawn.
    desk.terminal.press(.control("z"))
    try desk.waitForPoint("withdrawn") { $0.isWithdrawn }
    desk.terminal.press(.control("z"))
    try desk.terminal.waitFor("Nothing to take back.")
    desk.terminal.press(.control("y"), .control("y"), .control("y"))
    try desk.waitForPoint("as before") { $0.isWithdrawn && $0.votes == .integer(1) }
    desk.terminal.press(.control("y"))
    try desk.terminal.waitFor("Nothing to do again.")
  }

  @Test func typingIsTakenBackBeforePoints() throws {
    desk.terminal.type("more")
    try desk.terminal.waitFor("paraphrase")
    desk.terminal.press(.control("z"))
    try desk.terminal.waitFor(Words.emptyLine)
    desk.terminal.press(.control("y"))
    try desk.terminal.waitFor(" more")
    #expect(!desk.points[0].isWithdrawn)
  }

  @Test func aTableIsRenamedFromTheList() throws {
    desk.terminal.press(.control("q"))
    try desk.terminal.waitFor("1 session")
    desk.terminal.type("r")
    try desk.terminal.waitFor("Rename the table")
    desk.terminal.press(.control("u"))
    desk.terminal.type("Blue")
    desk.terminal.press(.enter)
    try desk.terminal.pump(until: { desk.file["table"] == .string("Blue") }, "the new name")
    try desk.terminal.waitFor("Blue")
    #expect(desk.texts == ["Fibre frist"])
  }

  @Test func everythingIsTakenBackAfterARestartToo() throws {
    try desk.pickAndPress(.control("l"))
    try desk.waitForPoint("with a vote") { $0.votes == .integer(1) }
    try desk.leave()
    try desk.restart()
    desk.terminal.press(.control("z"))
    try desk.waitForPoint("without its vote") { $0.votes == .integer(0) }
    desk.terminal.press(.control("z"))
    try desk.waitForPoint("withdrawn") { $0.isWithdrawn }
    try desk.kill()
    try desk.restart()
    desk.terminal.press(.control("y"))
    try desk.waitForPoint("back") { !$0.isWithdrawn }
    desk.terminal.press(.control("x"))
    try desk.terminal.waitFor("5 changes")
    let lines = try desk.place.summit("history", desk.path).lines
    #expect(lines.count == 5)
    #expect(lines[2].contains("took back the vote"))
  }
}
