import OrderedJSON
import TerminalCanvas
import TerminalEmulation
import Testing

@Suite struct WalkingTests {
  @Test func coverageShowsWhatIsEmptyAndGoesThere() throws {
    let desk = try Desk.withSession()
    try desk.say("A point")
    desk.terminal.press(.control("g"))
    try desk.terminal.waitFor("1 of 40 questions answered")
    desk.terminal.press(.down, .down, .right)
    try desk.terminal.waitFor("Q2  Does scale matter?")
    desk.terminal.press(.enter)
    try desk.terminal.waitFor("Q2 of 6")
    try desk.say("Elsewhere")
    #expect(desk.points.last?.place == "creative-production/scale")
  }

  @Test func theNextEmptyQuestionIsATabAway() throws {
    let desk = try Desk.withSession()
    try desk.say("A point")
    desk.terminal.press(.control("g"))
    try desk.terminal.waitFor("next empty")
    desk.terminal.press(.tab, .enter)
    try desk.terminal.waitFor("Q2 of 6")
  }

  @Test func evidenceOpensIsSearchedAndCloses() throws {
    let desk = try Desk.withSession()
    desk.terminal.type("half")
    desk.terminal.press(.control("e"))
    try desk.terminal.waitFor("summit · Evidence")
    try desk.terminal.waitFor("bear on this question")
    desk.terminal.type("transport")
    try desk.terminal.waitFor("Search: transport")
    desk.terminal.press(.escape)
    try desk.terminal.waitFor(Words.discussion)
    try desk.terminal.waitFor(" half")
  }

  @Test func theWalkGoesThroughEveryQuestionToTheParkedPoints() throws {
    let desk = try Desk.withSession()
    for _ in 0..<40 { desk.terminal.press(.control("n")) }
    try desk.terminal.waitFor("Parked points")
    try desk.say("Set aside")
    #expect(desk.points[0].isParked)
    #expect(desk.points[0]["question"] == .null)
    desk.terminal.press(.control("n"))
    try desk.terminal.waitFor("This is the end of the walk.")
  }

  @Test func theHelpNamesEveryKeyAndCloses() throws {
    let desk = try Desk.withSession()
    desk.terminal.press(.function(1))
    try desk.terminal.waitFor("The next question")
    desk.terminal.press(.escape)
    try desk.terminal.waitFor(Words.discussion)
  }

  @Test func findingNarrowsThePointsAndEscapeShowsAllAgain() throws {
    let desk = try Desk.withSession()
    try desk.say("Fibre first")
    try desk.say("Skills second")
    desk.terminal.press(.control("f"))
    try desk.terminal.waitFor("Words in the points")
    desk.terminal.type("skill")
    desk.terminal.press(.enter)
    try desk.terminal.waitForNo("Fibre first")
    try desk.terminal.waitFor("Skills second")
    desk.terminal.press(.escape)
    try desk.terminal.waitFor("Fibre first")
  }
}
