import ProgramRunning
import TerminalCanvas
import TerminalEmulation
import TestSupport
import Testing

/// A disk that takes two seconds for every fsync, by way of strace.
@Suite struct SlowDiskTests {
  @Test func noKeyWaitsForASlowDisk() throws {
    let desk = try Desk(under: [
      "/usr/bin/strace", "-f", "-o", "/dev/null", "-e", "trace=fsync", "-e",
      "inject=fsync:delay_exit=2s",
    ])
    desk.terminal.type("n")
    try desk.terminal.waitFor("begin at once")
    desk.terminal.press(.control("s"))
    try desk.terminal.waitFor(Words.discussion, seconds: 20)
    desk.terminal.type("One\r")
    let start = ContinuousClock.now
    for word in ["these", "words", "are", "seen", "at", "once"] {
      desk.terminal.type(word + " ")
      try desk.terminal.waitFor(word)
    }
    // One fsync alone would take longer.
    #expect(ContinuousClock.now - start < .seconds(1.5))
    try desk.terminal.waitFor("SAVING", seconds: 10)
    #expect(!desk.terminal.screen.contains("Saved "))
    try desk.terminal.waitForNo("SAVING", seconds: 30)
    #expect(desk.texts == ["One"])
  }
}
