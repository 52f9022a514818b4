import Glibc
import ProgramRunning
import TerminalCanvas
import TerminalEmulation
import TestSupport
import Testing

/// Sealed sessions at a note-taker's desk, looked at byte by byte.
@Suite struct SealedDeskTests {
  private static let passphrase = "four plain words here"
  private static let words = ["Rural exchanges", "Jo Bell", "half a thought", "Bridge House"]

  /// A desk with a sealed session open that was begun by the form.
  private func sealedDesk() throws -> Desk {
    let place = try Workplace()
    let desk = try Desk(at: place, environment: ["HOME": "\(place.folder)/home"])
    try desk.terminal.waitFor("n new")
    desk.terminal.type("n")
    try desk.terminal.waitFor("begin at once")
    desk.terminal.press(.up, .right)
    for _ in 0..<5 { desk.terminal.press(.down) }
    desk.terminal.type("Bridge House")
    desk.terminal.press(.control("s"))
    try desk.terminal.waitFor("New passphrase:")
    desk.terminal.type(Self.passphrase + "\r")
    try desk.terminal.waitFor("The same passphrase again:")
    desk.terminal.type(Self.passphrase + "\r")
    try desk.terminal.waitFor(Words.discussion)
    return desk
  }

  private func saySealed(_ line: String, on desk: Desk) throws {
    desk.terminal.type(line + "\r")
    try desk.terminal.waitFor("Saved")
  }

  /// Everything below the workplace: sessions, drafts, history, the refuge.
  private func everything(below folder: String) -> [UInt8] {
    names(in: folder).flatMap { name in
      bytes(of: "\(folder)/\(name)").flatMap { $0.isEmpty ? nil : $0 }
        ?? everything(below: "\(folder)/\(name)")
    }
  }

  private func expectNothingInTheClear(_ desk: Desk) {
    let text = String(decoding: everything(below: desk.place.folder), as: UTF8.self)
    #expect(text.contains("summit-sealed"))
    for word in Self.words { #expect(!text.contains(word), "\(word)") }
    #expect(!text.contains("plain words"))
  }

  private func reopen(_ desk: Desk) throws {
    try desk.terminal.waitFor("sealed: Enter asks for its passphrase")
    desk.terminal.press(.enter)
    try desk.terminal.waitFor("Passphrase for")
    desk.terminal.type(Self.passphrase + "\r")
    try desk.terminal.waitFor(Words.discussion)
  }

  @Test func aKilledScreenLeavesNothingInTheClearAndLosesNothing() throws {
    let desk = try sealedDesk()
    try saySealed("@Jo Bell: Rural exchanges first", on: desk)
    expectNothingInTheClear(desk)
    desk.terminal.type("half a thought")
    try desk.terminal.waitFor("half a thought")
    // What is promised: on disk within a second of the last key. Sealed, it can't be looked for.
    let end = ContinuousClock.now + Patience.seconds(1)
    try desk.terminal.pump(until: { ContinuousClock.now >= end }, "the second to pass")
    try desk.kill()
    expectNothingInTheClear(desk)
    try desk.startAgain()
    try reopen(desk)
    try desk.terminal.waitFor("half a thought")
    try desk.terminal.waitFor("Rural exchanges first")
    try desk.leave()
    expectNothingInTheClear(desk)
    #expect(String(decoding: desk.terminal.received, as: UTF8.self).contains("plain") == false)
  }

  @Test func aWrongPassphraseIsSaidAndAskedForAgain() throws {
    let desk = try sealedDesk()
    try desk.leave()
    try desk.startAgain()
    try desk.terminal.waitFor("sealed: Enter asks")
    desk.terminal.type("\rfour wrong words here\r")
    try desk.terminal.waitFor("That passphrase does not open it.")
    desk.terminal.type(Self.passphrase + "\r")
    try desk.terminal.waitFor(Words.discussion)
  }

  @Test func historyUndoAndRenamingWorkAndAreSealed() throws {
    let desk = try sealedDesk()
    try saySealed("Rural exchanges first", on: desk)
    try desk.leave()
    try desk.startAgain()
    try reopen(desk)
    desk.terminal.press(.control("x"))
    try desk.terminal.waitFor("Rural exchanges first")
    desk.terminal.press(.escape)
    desk.terminal.press(.control("q"))
    try desk.terminal.waitFor("q quit")
    desk.terminal.type("r")
    try desk.terminal.waitFor("The table's name or number")
    desk.terminal.press(.control("u"))
    desk.terminal.type("Bridge House Table\r")
    try desk.terminal.waitFor("Bridge House …")
    expectNothingInTheClear(desk)
  }

  @Test func aReportLeavesOutWhatIsSealedAndSaysSo() throws {
    let desk = try sealedDesk()
    try saySealed("Rural exchanges first", on: desk)
    try desk.leave()
    try desk.place.summit("new", "--title", "Open", "--table", "9")
    try desk.startAgain()
    try desk.terminal.waitFor("sealed: Enter asks")
    desk.terminal.type("g")
    try desk.terminal.waitFor("Report of all sessions")
    try desk.terminal.waitFor("1 session")
    #expect(!desk.terminal.screen.contains("2 sessions"))
  }

  @Test func savingElsewhereIsSealedToo() throws {
    let desk = try sealedDesk()
    let stick = "\(desk.place.folder)/stick"
    makeFolder(stick)
    try saySealed("Rural exchanges first", on: desk)
    #expect(rename(desk.sessions, desk.sessions + "-gone") == 0)
    desk.terminal.type("Rural exchanges second\r")
    try desk.terminal.waitFor("Not saved")
    expectNothingInTheClear(desk)
    desk.terminal.press(.control("q"))
    try desk.terminal.waitFor("save elsewhere")
    desk.terminal.type("e")
    try desk.terminal.waitFor("On another disk")
    desk.terminal.press(.control("u"))
    desk.terminal.type("\(stick)/t.json\r")
    try desk.terminal.pump(until: { bytes(of: "\(stick)/t.json") != nil }, "the copy")
    expectNothingInTheClear(desk)
    try desk.place.write(Self.passphrase, to: "words")
    let shown = try desk.place.summit("show", "stick/t.json", "--passphrase-file", "words")
    #expect(shown.output.contains("Rural exchanges second"))
  }
}
