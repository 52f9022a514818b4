import OrderedJSON
import ProgramRunning
import TerminalCanvas
import TerminalEmulation
import Testing

@Suite struct SharingTests {
  private func add(_ text: String, _ desk: Desk) throws {
    let run = try desk.place.summit(
      "add", desk.path, "--proposition", "digital-infrastructure", "--question", "effective", text)
    #expect(run.code == 0, "\(run.errors)")
  }

  @Test func aPointFromOutsideAndThoseOfTheScreenAreAllKept() throws {
    let desk = try Desk.withSession()
    try desk.say("One on screen")
    try add("Two from outside", desk)
    desk.terminal.type("Three on screen")
    desk.terminal.press(.enter)
    try desk.waitForPoints(3)
    #expect(Set(desk.texts) == ["One on screen", "Two from outside", "Three on screen"])
    try desk.terminal.waitFor("1 point that another program wrote")
    try desk.terminal.waitFor("Two from outside")
    try add("Four from outside", desk)
    desk.terminal.press(.control("s"))
    try desk.terminal.waitFor("Four from outside")
    try desk.leave()
    #expect(desk.points.count == 4)
  }

  @Test func aPointFromOutsideSurvivesChangesToOthers() throws {
    let desk = try Desk.withSession()
    try desk.say("One")
    try add("Two", desk)
    try desk.pickAndPress(.control("l"))
    try desk.terminal.waitFor("Two")
    desk.terminal.press(.control("z"))
    try desk.terminal.waitFor("Took back the vote")
    #expect(desk.texts == ["One", "Two"])
    #expect(desk.points.map(\.votes) == [.integer(0), .integer(0)])
  }

  @Test func aPointFromOutsideStaysWhenTheProgramIsToldToEnd() throws {
    let desk = try Desk.withSession()
    try add("From outside", desk)
    desk.terminal.signal(15)
    try desk.terminal.waitForExit()
    #expect(desk.texts == ["From outside"])
  }

  @Test func aSecondScreenReadsAlongUntilTheFirstLeaves() throws {
    let desk = try Desk.withSession()
    try desk.say("One")
    let other = try Desk(at: desk.place)
    try other.terminal.waitFor("1 session")
    other.terminal.press(.enter)
    try other.terminal.waitFor("reading along:")
    #expect(other.terminal.row(0).contains("READING"))
    other.terminal.type("lost?")
    try other.terminal.waitFor("Typing is off")
    try desk.say("Two")
    try other.terminal.waitFor("Two")
    other.terminal.press(.control("s"))
    try other.terminal.waitFor("You can write once they have left:")
    try desk.leave()
    try other.terminal.waitFor("Nobody writes here any more")
    other.terminal.press(.control("s"))
    try other.terminal.waitFor(Words.emptyLine)
    try other.terminal.waitForNo("READING")
    try other.say("Three")
    #expect(other.texts == ["One", "Two", "Three"])
  }

  @Test func aHoldGoesWithAProgramThatIsKilled() throws {
    let desk = try Desk.withSession()
    try desk.say("One")
    try desk.kill()
    let other = try Desk(at: desk.place)
    try other.terminal.waitFor("1 session")
    other.terminal.press(.enter)
    try other.terminal.waitFor(Words.emptyLine)
    try other.say("Two")
    #expect(other.texts == ["One", "Two"])
  }

  @Test func aFileThatVanishedIsWrittenAnew() throws {
    let desk = try Desk.withSession()
    try desk.say("One")
    let path = desk.path
    removeFile(path)
    desk.terminal.type("Two\r")
    try desk.terminal.pump(until: { desk.texts == ["One", "Two"] }, "the file anew")
  }

  @Test func aFileThatAnotherProgramBrokeIsNotOverwritten() throws {
    let desk = try Desk.withSession()
    try desk.say("One")
    let before = bytes(of: desk.path) ?? []
    put(Array("{ broken".utf8), into: desk.path)
    desk.terminal.type("Two\r")
    try desk.terminal.waitFor("Not saved:")
    #expect(bytes(of: desk.path) == Array("{ broken".utf8))
    #expect(desk.terminal.screen.contains("Two"))
    put(before, into: desk.path)
    desk.terminal.press(.enter)
    try desk.waitForPoints(2)
    try desk.terminal.waitFor("Saved.")
  }

  @Test func manyPointsFromOutsideWhileTypingAreAllKept() throws {
    let desk = try Desk.withSession()
    let expected = (1...15).flatMap { ["outside \($0)", "screen \($0)"] }
    for round in 1...15 {
      desk.terminal.type("screen \(round)\r")
      try add("outside \(round)", desk)
      desk.terminal.exchange()
    }
    desk.terminal.press(.control("s"))
    try desk.waitForPoints(30)
    #expect(desk.texts.sorted() == expected.sorted())
    try desk.terminal.waitFor("30 points")
  }
}
