import Glibc
import ProgramRunning
import TerminalCanvas
import TerminalEmulation
import Testing

/// Passphrases asked for on a terminal by commands.
@Suite struct PassphraseTests {
  private static let passphrase = "four plain words here"

  private func run(_ arguments: String..., in place: Workplace) throws -> EmulatedTerminal {
    let script = "cd \"$1\" && shift && exec \"$@\""
    let words = [try builtProgram()] + arguments
    return try EmulatedTerminal(
      running: ["/bin/sh", "-c", script, "sh", place.folder] + words,
      environment: ["SWIFT_BACKTRACE": "enable=no", "TZ": "UTC"])
  }

  private func sealedSession(in place: Workplace) throws -> String {
    try place.write(Self.passphrase, to: "words")
    return try #require(
      place.summit(
        "new", "--title", "A title", "--table", "3", "--encrypt", "--passphrase-file", "words"
      ).lines.first)
  }

  private func expectNothingShown(_ terminal: EmulatedTerminal) {
    let text = String(decoding: terminal.received, as: UTF8.self)
    for word in ["plain", "wrong"] { #expect(!text.contains(word)) }
    #expect(terminal.isOrdinaryLine)
  }

  @Test func aPassphraseIsAskedForWithoutShowingIt() throws {
    let place = try Workplace()
    let terminal = try run("show", try sealedSession(in: place), in: place)
    try terminal.waitFor("Passphrase for Sessions/")
    #expect(!terminal.isOrdinaryLine)
    terminal.type("four wrong words\r")
    try terminal.waitFor("That passphrase does not open it.")
    terminal.type(Self.passphrase + "\r")
    #expect(try terminal.waitForExit() == 0)
    #expect(terminal.screen.contains("Table 3"))
    expectNothingShown(terminal)
  }

  @Test func enterAloneGivesUp() throws {
    let place = try Workplace()
    let terminal = try run("show", try sealedSession(in: place), in: place)
    try terminal.waitFor("Passphrase for Sessions/")
    terminal.press(.enter)
    #expect(try terminal.waitForExit() == 1)
    #expect(terminal.screen.contains("is sealed and no passphrase was given."))
    expectNothingShown(terminal)
  }

  @Test func aNewPassphraseIsAskedForTwiceUntilBothAreTheSame() throws {
    let place = try Workplace()
    let terminal = try run("new", "--title", "T", "--table", "3", "--encrypt", in: place)
    try terminal.waitFor("New passphrase:")
    try terminal.waitFor("nobody can open the session without it.")
    terminal.type("plain\r")
    try terminal.waitFor("at least 8 characters")
    terminal.type(Self.passphrase + "\r")
    try terminal.waitFor("The same again:")
    terminal.type("four wrong words here\r")
    try terminal.waitFor("The two are not the same.")
    try terminal.pump(until: { terminal.rows.last { !$0.isEmpty } == "New passphrase:" })
    terminal.type(Self.passphrase + "\r")
    try terminal.pump(until: { terminal.rows.last { !$0.isEmpty } == "The same again:" })
    terminal.type(Self.passphrase + "\r")
    #expect(try terminal.waitForExit() == 0)
    expectNothingShown(terminal)
    let path = try #require(place.summit("list").lines.first?.split(separator: " ").first)
    try place.write(Self.passphrase, to: "words")
    #expect(try place.summit("show", String(path), "--passphrase-file", "words").code == 0)
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP, SIGQUIT])
  func aSignalGivesTheLettersBack(signal: Int32) throws {
    let place = try Workplace()
    let terminal = try run("show", try sealedSession(in: place), in: place)
    try terminal.waitFor("Passphrase for Sessions/")
    #expect(!terminal.isOrdinaryLine)
    terminal.signal(signal)
    #expect(try terminal.waitForExit() == 128 + Int(signal))
    expectNothingShown(terminal)
  }

  @Test func controlCEndsTheQuestion() throws {
    let place = try Workplace()
    let terminal = try run("show", try sealedSession(in: place), in: place)
    try terminal.waitFor("Passphrase for Sessions/")
    terminal.type("four plain")
    terminal.press(.control("c"))
    #expect(try terminal.waitForExit() == 128 + Int(SIGINT))
    expectNothingShown(terminal)
  }

  @Test func aStoppedQuestionIsPutAgain() throws {
    let place = try Workplace()
    let path = try sealedSession(in: place)
    let terminal = try EmulatedTerminal(
      running: ["/bin/sh", "-i"], environment: ["PS1": "ready> ", "ENV": "", "TZ": "UTC"])
    try terminal.waitFor("ready>")
    terminal.type("cd \(place.folder); \(try builtProgram()) show \(path)\r")
    try terminal.waitFor("Passphrase for Sessions/")
    terminal.press(.control("z"))
    try terminal.waitFor("Stopped")
    try terminal.pump(until: { terminal.rows.last { !$0.isEmpty } == "ready>" }, "the prompt")
    terminal.type("echo $((6 * 7))\r")
    try terminal.waitFor("42")
    #expect(terminal.isOrdinaryLine)
    terminal.type("fg\r")
    try terminal.pump(
      until: { terminal.rows.last { !$0.isEmpty }?.hasPrefix("Passphrase for") == true },
      "the question again")
    terminal.type(Self.passphrase + "\r")
    try terminal.waitFor("Table 3")
    let text = String(decoding: terminal.received, as: UTF8.self)
    #expect(!text.contains("plain"))
  }
}
