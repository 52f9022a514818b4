import OrderedJSON
import TerminalCanvas
import TerminalEmulation
import Testing

@Suite struct NotingTests {
  private let full =
    #"for @"Jo Bell, Sage"/business #full-fibre #rural &Fraunhofer %named !! "Fibre first""#

  @Test func shorthandAtSeveralQuestionsIsReadBackFieldByField() throws {
    let desk = try Desk.withSession()
    try desk.say(full)
    try desk.walk(to: "Q2 of 6")
    try desk.say("? against: Nobody \\@home asks for #nonsense")
    desk.terminal.press(.control("t"))
    try desk.terminal.waitFor("Q1 of 6")
    try desk.say(#"~ @Sage "half"#)
    let points = desk.points
    #expect(
      points.map(\.place) == [
        "digital-infrastructure/effective", "digital-infrastructure/scale",
        "data-driven-transformation/effective",
      ])
    #expect(points.map(\.text) == ["Fibre first", "Nobody @home asks for #nonsense", "half"])
    #expect(points.map { $0["stance"].string } == ["for", "against", "mixed"])
    #expect(points.map { $0["voice"].string } == ["verbatim", "inference", "verbatim"])
    #expect(points.map { $0["attribution"].string } == ["named", "organisation", "organisation"])
    #expect(points.map { $0["sector"] } == [.string("business"), .null, .null])
    #expect(points.map(\.votes) == [.integer(2), .integer(0), .integer(0)])
    #expect(points[0]["themes"] == .array([.string("full-fibre"), .string("rural-coastal")]))
    #expect(points[0]["partners"] == .array([.string("Fraunhofer")]))
    #expect(points.allSatisfy { !$0.isParked && !$0.isWithdrawn && $0["editedAt"] == .null })
    try checkSpeakers(of: desk)
    #expect(try desk.schemaProblems == [])
  }

  private func checkSpeakers(of desk: Desk) throws {
    let people = desk.file["stakeholders"].elements
    try #require(people.count == 2)
    #expect(people[0]["name"] == .string("Jo Bell"))
    #expect(people[0]["organisation"] == .string("Sage"))
    #expect(people[0]["sector"] == .string("business"))
    #expect(people[1]["organisation"] == .string("Sage"))
    #expect(people[1]["name"] == .string(""))
    let points = desk.points
    #expect(points[0]["stakeholder"] == people[0]["id"])
    #expect(points[1]["stakeholder"] == .null)
    #expect(points[2]["stakeholder"] == people[1]["id"])
  }

  @Test func fieldsWriteTheSameAsShorthand() throws {
    let desk = try Desk.withSession()
    try desk.say(full)
    let terminal = desk.terminal
    terminal.type("Fibre first")
    terminal.press(.tab)
    try terminal.waitFor("Tab next field")
    terminal.type("f")
    terminal.press(.tab)
    terminal.type("v")
    terminal.press(.tab)
    terminal.type("Jo Bell")
    terminal.press(.tab)
    terminal.type("Sage")
    terminal.press(.tab)
    terminal.type("b")
    terminal.press(.tab)
    terminal.type("n")
    terminal.press(.tab)
    terminal.type("full-fibre rural")
    terminal.press(.tab)
    terminal.type("Fraunhofer")
    terminal.press(.tab)
    terminal.type("2")
    terminal.press(.enter)
    try desk.waitForPoints(2)
    let points = desk.points
    #expect(points[0].withoutIDsAndTimes == points[1].withoutIDsAndTimes)
    #expect(points[0]["stakeholder"] == points[1]["stakeholder"])
    #expect(points[0].id < points[1].id)
    #expect(desk.file["stakeholders"].elements.count == 1)
  }

  @Test func aWordIsFinishedByTab() throws {
    let desk = try Desk.withSession()
    desk.terminal.type("Fibre #full-f")
    try desk.terminal.waitFor("Tab: #full-fibre")
    desk.terminal.press(.tab)
    try desk.terminal.waitFor("Fibre #full-fibre")
    desk.terminal.press(.enter)
    try desk.waitForPoint("with its theme") { $0["themes"] == .array([.string("full-fibre")]) }
    #expect(desk.texts == ["Fibre"])
  }

  @Test(arguments: [
    "é typed", "e\u{301} apart", "caf\u{E9} 🎉 party", "👨‍👩‍👧‍👦 family", "漢字と仮名", "한글", "Ünïcödé ≠ ASCII",
    "🏴󠁧󠁢󠁥󠁮󠁧󠁿 👍🏽 ❤️", "שלום سلام", "“curly” ’s — dashes…",
  ])
  func lettersOfAllKindsArriveExactly(text: String) throws {
    let desk = try Desk.withSession()
    try desk.say("a " + text + " z")
    // Not by ==, which takes é for e with an accent.
    #expect(desk.texts.map { Array($0.unicodeScalars) } == [Array("a \(text) z".unicodeScalars)])
  }

  @Test func severalLinesWithinAPointStaySeveral() throws {
    let desk = try Desk.withSession()
    desk.terminal.type("First")
    desk.terminal.press(.control("j"))
    try desk.say("second")
    #expect(desk.texts == ["First\nsecond"])
  }

  @Test func everyPointTypedAtOnceIsSaved() throws {
    let desk = try Desk.withSession()
    for number in 1...60 { desk.terminal.type("for: point \(number)\r") }
    try desk.waitForPoints(60)
    #expect(desk.texts == (1...60).map { "point \($0)" })
    try desk.terminal.waitFor("60 points")
  }
}
