import Glibc
import OrderedJSON
import ProgramRunning
import TerminalCanvas
import TerminalEmulation
import Testing

@Suite struct DraftTests {
  /// Waits for the draft to be put on disk, which happens within a second.
  private func waitForDraft(_ text: String, _ desk: Desk) throws {
    try desk.terminal.pump(
      seconds: 3, until: { desk.drafts.contains(text) }, "the draft in its file")
  }

  @Test func whatWasTypedStandsThereAgainAfterAKill() throws {
    let desk = try Desk.withSession()
    try desk.say("A point")
    desk.terminal.type("for @Sage half a thóught")
    try waitForDraft("half a thóught", desk)
    try desk.kill()
    try desk.restart()
    try desk.terminal.waitFor("for @Sage half a thóught")
    desk.terminal.type(" ended")
    desk.terminal.press(.enter)
    try desk.waitForPoints(2)
    #expect(desk.texts == ["A point", "half a thóught ended"])
  }

  @Test func everyQuestionKeepsItsOwnDraft() throws {
    let desk = try Desk.withSession()
    desk.terminal.type("first words")
    try desk.walk(to: "Q2 of 6")
    try desk.terminal.waitForNo("first words")
    desk.terminal.type("second words")
    try waitForDraft("second words", desk)
    try desk.kill()
    try desk.restart()
    // The walk goes on where it stood.
    try desk.terminal.waitFor("second words")
    try desk.terminal.waitFor("Q2 of 6")
    desk.terminal.press(.control("b"))
    try desk.terminal.waitFor("first words")
    try desk.terminal.waitForNo("second words")
    #expect(desk.points == [])
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func aProgramToldToEndKeepsTheDraftAtOnce(signal: Int32) throws {
    let desk = try Desk.withSession()
    desk.terminal.type("half a thought")
    try desk.terminal.waitFor("half a thought")
    desk.terminal.signal(signal)
    #expect(try desk.terminal.waitForExit() == 0)
    #expect(desk.drafts.contains("half a thought"))
    try desk.restart()
    try desk.terminal.waitFor("half a thought")
  }

  // Which of the two it would look at first was a matter of luck.
  @Test(arguments: 1...6) func keysThatCameBeforeTheEndAreHeardBeforeIt(_: Int) throws {
    let desk = try Desk.withSession()
    // Stopped, it finds the words and the end at the same time.
    desk.terminal.signal(SIGSTOP)
    desk.terminal.type("all of these words")
    desk.terminal.signal(SIGTERM)
    desk.terminal.signal(SIGCONT)
    #expect(try desk.terminal.waitForExit() == 0)
    try desk.restart()
    try desk.terminal.waitFor("all of these words")
  }

  @Test func keysStillOnTheirWayAreKeptToo() throws {
    let desk = try Desk.withSession()
    desk.terminal.type("all of these words")
    desk.terminal.signal(SIGTERM)
    try desk.terminal.waitForExit()
    try desk.restart()
    // A program that is told to end may leave keys unread, but reads those before the signal.
    try desk.terminal.waitFor("all of these words")
  }

  @Test func aPointHalfMendedIsStillBeingMended() throws {
    let desk = try Desk.withSession()
    try desk.say("Fibre fist")
    try desk.pickAndPress(.enter)
    try desk.terminal.waitFor("Mending the point")
    desk.terminal.type(" of all")
    try waitForDraft("Fibre fist of all", desk)
    try desk.kill()
    try desk.restart()
    try desk.terminal.waitFor("mending a point")
    desk.terminal.press(.enter)
    try desk.waitForPoint("that is mended") { $0.text == "Fibre fist of all" }
    #expect(desk.points.count == 1)
  }

  @Test func aPointThatWasSavedLeavesNoDraft() throws {
    let desk = try Desk.withSession()
    desk.terminal.type("A point")
    try waitForDraft("A point", desk)
    desk.terminal.press(.enter)
    try desk.terminal.pump(
      until: { desk.points.count == 1 && !desk.drafts.contains("A point") }, "the draft to go")
    try desk.kill()
    try desk.restart()
    try desk.terminal.waitFor(Words.emptyLine)
    #expect(desk.texts == ["A point"])
  }

  @Test func wordsNeverSentAreOfferedWithTheirTimeAndQuestion() throws {
    let desk = try Desk.withSession()
    desk.terminal.type("half a thought")
    try waitForDraft("half a thought", desk)
    try desk.kill()
    let again = try Desk(at: desk.place)
    try again.terminal.waitFor("Unsent words at table 1 (")
    try again.terminal.waitFor("Q1 of Infrastructure): Enter opens it.")
    again.terminal.press(.enter)
    try again.terminal.waitFor("Not sent yet (")
    try again.terminal.waitFor("half a thought")
  }

  @Test(arguments: [SIGKILL, SIGTERM])
  func aFormHalfFilledIsOfferedBack(signal: Int32) throws {
    let desk = try Desk()
    try desk.terminal.waitFor("n new")
    desk.terminal.type("n")
    try desk.terminal.waitFor("begin at once")
    desk.terminal.press(.tab)
    desk.terminal.type(" by the sea")
    try desk.terminal.pump(
      until: {
        String(decoding: bytes(of: "\(desk.sessions)/.new-session.draft.json") ?? [], as: UTF8.self)
          .contains(" by the sea")
      }, "the form on disk")
    desk.terminal.signal(signal)
    try desk.terminal.waitForExit()
    let again = try Desk(at: desk.place)
    try again.terminal.waitFor("A new session was being filled in at")
    again.terminal.type("n")
    try again.terminal.waitFor(" by the sea")
    again.terminal.press(.control("s"))
    try again.terminal.waitFor(Words.discussion)
    #expect(again.file["title"].map { $0.string.hasSuffix(" by the sea") } == true)
    try again.terminal.pump(
      until: { bytes(of: "\(again.sessions)/.new-session.draft.json") == nil }, "the form to go")
  }
}
