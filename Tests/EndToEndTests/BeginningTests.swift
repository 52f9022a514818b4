import OrderedJSON
import TerminalCanvas
import TerminalEmulation
import Testing

@Suite struct BeginningTests {
  @Test func enterAllTheWayThroughBeginsASession() throws {
    let desk = try Desk()
    try desk.terminal.waitFor("No session yet")
    desk.terminal.type("n")
    try desk.terminal.waitFor("▸ Guide")
    for field in ["Title", "Date", "Table", "Venue", "Facilitator", "Note-taker", "Attribution"] {
      desk.terminal.press(.enter)
      try desk.terminal.waitFor("▸ \(field)")
    }
    desk.terminal.press(.enter)
    try desk.terminal.waitFor("Q1 of 6")
    #expect(desk.file["format"] == .string("summit-session"))
    #expect(desk.file["guide"]?["id"] == .string("ne-lis-digital"))
    #expect(desk.file["table"] == .string("1"))
    #expect(desk.file["defaultAttribution"] == .string("organisation"))
    #expect(desk.file["feedback"] == .array([]))
    #expect(try desk.schemaProblems == [])
  }

  @Test func everyFieldOfTheFormArrivesInTheFile() throws {
    let desk = try Desk()
    try desk.terminal.waitFor("No session yet")
    desk.terminal.type("n")
    try desk.terminal.waitFor("▸ Guide")
    desk.terminal.press(.tab, .control("u"))
    for text in ["Dígital", "2019-07-04", "7 Ⅶ", "Sage", "Ann", "Zoë"] {
      desk.terminal.press(.control("u"))
      desk.terminal.type(text)
      desk.terminal.press(.enter)
    }
    desk.terminal.press(.right, .enter)
    try desk.terminal.waitFor(Words.discussion)
    let file = desk.file
    let names = ["title", "date", "table", "venue", "facilitator", "noteTaker"]
    #expect(
      names.map { (file[$0] ?? .null).string } == [
        "Dígital", "2019-07-04", "7 Ⅶ", "Sage", "Ann", "Zoë",
      ])
    #expect(file["defaultAttribution"] == .string("sector"))
    #expect(desk.fileNames.allSatisfy { $0.hasPrefix("2019-07-04-table-7") })
  }

  @Test func aDateThatIsNoDayKeepsTheForm() throws {
    let desk = try Desk()
    try desk.terminal.waitFor("No session yet")
    desk.terminal.type("n")
    try desk.terminal.waitFor("▸ Guide")
    desk.terminal.press(.tab, .tab, .control("u"))
    desk.terminal.type("4 July")
    desk.terminal.press(.control("s"))
    try desk.terminal.waitFor("The date is not a day")
    #expect(desk.fileNames == [])
  }

  @Test func theTableAfterTheFirstIsTheNextOne() throws {
    let desk = try Desk.withSession()
    desk.terminal.press(.control("q"))
    try desk.terminal.waitFor("1 session")
    try desk.beginSession()
    try desk.terminal.waitFor("Table 2")
    desk.terminal.press(.control("q"))
    try desk.terminal.waitFor("2 sessions")
  }

  @Test func aFolderThatCannotBeMadeIsNamed() throws {
    let desk = try Desk(folder: "/dev/null/Sessions")
    try desk.terminal.waitFor("n new")
    desk.terminal.type("n")
    try desk.terminal.waitFor("▸ Guide")
    desk.terminal.press(.control("s"))
    try desk.terminal.waitFor("/dev/null/Sessions")
    try desk.terminal.waitFor("Title")
    #expect(!desk.terminal.screen.contains(Words.discussion))
  }
}
