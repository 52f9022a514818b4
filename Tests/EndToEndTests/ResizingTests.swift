import TerminalCanvas
import TerminalEmulation
import Testing

@Suite struct ResizingTests {
  @Test func everySizeKeepsWhatIsTyped() throws {
    let desk = try Desk.withSession()
    desk.terminal.type("for @Sage half a thought")
    try desk.terminal.waitFor("half a thought")
    // Evidence stands beside the points where there is room.
    for (columns, rows, words) in [
      (120, 40, "│"), (60, 16, "for @Sage half a thought"),
      (40, 10, "summit needs 60x16."), (59, 16, "summit needs 60x16."),
      (60, 15, "summit needs 60x16."), (200, 60, "│"), (1, 1, "s"),
      (80, 24, "for @Sage half a thought"),
    ] {
      desk.terminal.resize(Size(columns: columns, rows: rows))
      try desk.terminal.waitFor(words)
    }
    try desk.terminal.waitFor("Enter save")
    desk.terminal.press(.enter)
    try desk.waitForPoints(1)
    #expect(desk.texts == ["half a thought"])
  }

  @Test func lettersTypedWhileTooSmallAreKept() throws {
    let desk = try Desk.withSession()
    desk.terminal.resize(Size(columns: 40, rows: 10))
    try desk.terminal.waitFor("What you typed is kept.")
    desk.terminal.type("blind")
    desk.terminal.resize(Size(columns: 80, rows: 24))
    try desk.terminal.waitFor(" blind")
    desk.terminal.press(.enter)
    try desk.waitForPoints(1)
  }

  @Test func aDragThroughAHundredSizesEndsInOrder() throws {
    let desk = try Desk.withSession()
    desk.terminal.type("half")
    for step in 0..<100 {
      desk.terminal.resize(Size(columns: 140 - step, rows: 50 - step * 2 / 5))
      desk.terminal.exchange()
    }
    desk.terminal.resize(Size(columns: 80, rows: 24))
    try desk.terminal.pump(
      until: { desk.terminal.row(23).contains("Enter save") && desk.terminal.row(21) == " half" },
      "the screen in order")
    #expect(desk.terminal.row(0).contains("Table 1"))
  }

  @Test func aDialogStaysOverTheScreenThroughAResize() throws {
    let desk = try Desk.withSession()
    desk.terminal.paste("first\nsecond")
    try desk.terminal.waitFor("The paste has 2 lines")
    desk.terminal.resize(Size(columns: 40, rows: 10))
    try desk.terminal.waitFor("summit needs")
    desk.terminal.resize(Size(columns: 60, rows: 16))
    try desk.terminal.waitFor("The paste has 2 lines")
    desk.terminal.type("l")
    try desk.waitForPoints(2)
  }
}
