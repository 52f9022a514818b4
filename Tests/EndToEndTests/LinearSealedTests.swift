import ProgramRunning
import TerminalEmulation
import TestSupport
import Testing

/// A sealed session by plain lines: its passphrase is asked for out of sight.
@Suite struct LinearSealedTests {
  private static let passphrase = "four plain words here"

  private static func start(in place: Workplace) throws -> EmulatedTerminal {
    try EmulatedTerminal(
      running: [
        "/bin/sh", "-c", "cd \"$1\" && shift && exec \"$@\"", "sh", place.folder,
        try builtProgram(), "--linear",
      ], environment: ["SWIFT_BACKTRACE": "enable=no", "TZ": "UTC", "HOME": place.folder])
  }

  @Test func aSealedSessionIsBegunLeftAndOpenedAgain() throws {
    let place = try Workplace()
    var terminal = try Self.start(in: place)
    try terminal.waitFor("There is no session yet.")
    terminal.type("sealed 3\r")
    try terminal.waitFor("New passphrase:")
    terminal.type(Self.passphrase + "\r")
    try terminal.waitFor("The same again:")
    terminal.type(Self.passphrase + "\r")
    try terminal.waitFor("0 points.")
    terminal.type("Rural exchanges first\r")
    try terminal.waitFor("Saved")
    terminal.type("/quit\r")
    try terminal.waitFor("Type a session's number")
    terminal.type("quit\r")
    #expect(try terminal.waitForExit() == 0)
    let sent = String(decoding: terminal.received, as: UTF8.self)
    #expect(!sent.contains("plain words"))
    let name = try #require(place.sessionNames(in: "Sessions").first)
    let bytes = try place.read("Sessions/\(name)")
    #expect(!bytes.contains("Rural") && bytes.contains("summit-sealed"))

    terminal = try Self.start(in: place)
    try terminal.waitFor("sealed")
    terminal.type("1\r")
    try terminal.waitFor("Passphrase for")
    terminal.type("not these words\r")
    try terminal.waitFor("does not open it")
    terminal.type(Self.passphrase + "\r")
    try terminal.waitFor("1 point.")
    terminal.type("/list\r")
    try terminal.waitFor("Rural exchanges first")
  }

  @Test func whereNobodyCanBeAskedItSaysSo() throws {
    let place = try Workplace()
    // No terminal stands behind a program that is started in a session of its own.
    let run = try place.start(["--linear"], input: "sealed 3\nnew 4\nwords\n/quit\nquit\n").finish()
    #expect(run.code == 0)
    #expect(run.output.contains("There is no terminal to ask for a passphrase on."))
    #expect(try place.sessionNames(in: "Sessions").count == 1)
  }
}
