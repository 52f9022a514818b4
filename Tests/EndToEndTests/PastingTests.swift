import TerminalCanvas
import TerminalEmulation
import Testing

@Suite struct PastingTests {
  /// 100 KB of words that can be told apart.
  private static let words = (0..<17_000).map { "w\($0)" }.joined(separator: " ")

  @Test func aHundredKilobytesInOneLineAreOnePoint() throws {
    let desk = try Desk.withSession()
    #expect(Self.words.utf8.count > 100_000)
    desk.terminal.paste(Self.words)
    try desk.terminal.waitFor("w16999")
    desk.terminal.press(.enter)
    try desk.waitForPoints(1)
    #expect(desk.texts.first == Self.words)
  }

  @Test func severalLinesAskAndOneALineGivesAPointEach() throws {
    let desk = try Desk.withSession()
    desk.terminal.type("still typing")
    desk.terminal.paste("for @Sage first #full-fibre\n\n- second, with é\r\n  third  \n")
    try desk.terminal.waitFor("The paste has 3 lines")
    desk.terminal.type("l")
    try desk.waitForPoints(3)
    #expect(desk.texts == ["first", "second, with é", "third"])
    #expect(desk.points.map { $0["stance"].string } == ["for", "against", "none"])
    try desk.terminal.waitFor("still typing")
    desk.terminal.press(.control("u"), .control("z"))
    #expect(Set(desk.points.map(\.id)).count == 3)
  }

  @Test func severalLinesMayBeOnePoint() throws {
    let desk = try Desk.withSession()
    desk.terminal.paste("first\nsecond")
    try desk.terminal.waitFor("The paste has 2 lines")
    desk.terminal.type("o")
    try desk.terminal.waitForNo("The paste has")
    desk.terminal.press(.enter)
    try desk.waitForPoints(1)
    #expect(desk.texts == ["first\nsecond"])
  }

  @Test func aPasteThatWaitsForAnAnswerSurvivesAKill() throws {
    let desk = try Desk.withSession()
    desk.terminal.paste("first\nsecond")
    try desk.terminal.waitFor("The paste has 2 lines")
    try desk.terminal.pump(
      seconds: 3, until: { desk.drafts.contains("first\\nsecond") }, "the paste in its file")
    try desk.kill()
    try desk.restart()
    try desk.terminal.waitFor("second")
    desk.terminal.press(.enter)
    try desk.waitForPoints(1)
    #expect(desk.texts == ["first\nsecond"])
  }

  @Test func aPasteThatIsNotWantedLeavesNothing() throws {
    let desk = try Desk.withSession()
    desk.terminal.paste("first\nsecond")
    try desk.terminal.waitFor("The paste has 2 lines")
    desk.terminal.press(.escape)
    try desk.terminal.waitFor(Words.emptyLine)
    #expect(desk.points == [])
  }

  @Test func aThousandLongLinesBecomeAThousandPoints() throws {
    let desk = try Desk.withSession()
    let lines = (1...1000).map { "point \($0) of many " + String(repeating: "x", count: 90) }
    desk.terminal.paste(lines.joined(separator: "\n"))
    try desk.terminal.waitFor("The paste has 1000 lines")
    desk.terminal.type("l")
    try desk.waitForPoints(1000)
    #expect(desk.texts == lines)
    #expect(Set(desk.points.map(\.id)).count == 1000)
  }

  @Test func escapeSequencesInAPasteAreNoKeys() throws {
    let desk = try Desk.withSession()
    desk.terminal.paste("red \u{1B}[31m and \u{1}\u{11} keys")
    try desk.terminal.waitFor("red")
    desk.terminal.type(" end")
    desk.terminal.press(.enter)
    try desk.waitForPoints(1)
    #expect(desk.texts.allSatisfy { $0.hasPrefix("red ") && $0.hasSuffix(" keys end") })
    #expect(desk.terminal.screen.contains(Words.discussion))
  }
}
