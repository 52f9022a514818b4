import ProgramRunning
import TerminalCanvas
import TerminalEmulation
import TestSupport
import Testing

/// Points are put under themes, corrected by a person, and found so again.
@Suite struct ThemesTests {
  private let desk: Desk

  init() throws {
    desk = try Desk.withSession()
    try desk.say("Full fibre broadband must reach every farm")
    try desk.say("The broadband exchange is too far from the village")
    // A codebook of its own, which brings no coded points that would have to be learnt from.
    try desk.place.write(Self.codebook, to: "Sessions/codebook.json")
    desk.terminal.press(.control("q"))
    try desk.terminal.waitFor("1 session")
    try openThemes()
  }

  private static let codebook = """
    {"format": "summit-codebook", "version": 1, "id": "ours", "name": "Ours", "themes": [
      {"id": "full-fibre", "name": "Full fibre", "terms": ["broadband", "exchange"]},
      {"id": "finance", "name": "Finance", "terms": ["grant"]}
    ]}
    """

  private func openThemes() throws {
    desk.terminal.type("t")
    try desk.terminal.waitFor("Themes of all sessions")
    try desk.terminal.waitFor("2 points, 1 table")
  }

  /// Into the theme that has most points; the first decision asks who is coding.
  private func beginDeciding() throws {
    desk.terminal.press(.enter)
    try desk.terminal.waitFor("0 of 2 decided")
    desk.terminal.type("a")
    try desk.terminal.waitFor("Who is coding?")
    desk.terminal.press(.control("u"))
    desk.terminal.type("Ann")
    desk.terminal.press(.enter)
    try desk.terminal.waitFor("1 of 2 decided")
    try desk.terminal.waitFor("Saved.")
  }

  private func startAgain() throws {
    try desk.startAgain()
    try desk.terminal.waitFor("1 session")
    try openThemes()
  }

  @Test func whatAPersonDecidedIsFoundAgain() throws {
    try beginDeciding()
    desk.terminal.type("x")
    try desk.terminal.waitFor("2 of 2 decided")
    try desk.terminal.waitFor("Not ")
    try desk.terminal.waitFor("Saved.")
    #expect(names(in: "\(desk.sessions)/codings").contains("ann.json"))
    try desk.kill()
    try startAgain()
    desk.terminal.press(.enter)
    try desk.terminal.waitFor("✓ Ann")
    try desk.terminal.waitFor("1 of 1 decided")
  }

  @Test func aCodebookThatWasChangedIsUsedFromThenOn() throws {
    desk.terminal.type("r")
    try desk.terminal.waitFor("Who is coding?")
    desk.terminal.press(.enter)
    try desk.terminal.waitFor("Rename the theme")
    desk.terminal.press(.control("u"))
    desk.terminal.type("Lines and cables")
    desk.terminal.press(.enter)
    try desk.terminal.waitFor("Renamed to Lines and cables. Saved.")
    try desk.kill()
    try startAgain()
    try desk.terminal.waitFor("Lines and cables")
  }

  @Test func pointsAreCodedOneByOneAndLeftInTheMiddle() throws {
    desk.terminal.type("c")
    try desk.terminal.waitFor("Who is coding?")
    desk.terminal.press(.enter)
    try desk.terminal.waitFor("Code points one by one")
    desk.terminal.type("r")
    try desk.terminal.waitFor("0 of 2 coded")
    desk.terminal.type("full")
    desk.terminal.press(.enter)
    try desk.terminal.waitFor("1 of 2 coded")
    try desk.terminal.waitFor("Saved.")
    try desk.kill()
    try startAgain()
    desk.terminal.type("c")
    try desk.terminal.waitFor("Who is coding?")
    desk.terminal.press(.enter)
    try desk.terminal.waitFor("Code points one by one")
    desk.terminal.type("r")
    try desk.terminal.waitFor("1 of 2 coded")
  }
}
