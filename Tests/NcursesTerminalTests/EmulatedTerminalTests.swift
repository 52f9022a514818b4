import Glibc
import TerminalCanvas
import TerminalEmulation
import Testing

/// Programs on an emulated terminal of their own.
struct EmulatedTerminalTests {
  private func shell(_ script: String) throws -> EmulatedTerminal {
    try EmulatedTerminal(
      running: ["/bin/sh", "-c", script], environment: ["GREETING": "hello there"],
      size: Size(columns: 40, rows: 5))
  }

  @Test func aProgramIsHeardAndTypedTo() throws {
    let terminal = try shell("echo $GREETING $TERM; read word; echo got $word; exit 3")
    try terminal.waitFor("hello there xterm-256color")
    terminal.type("fibre")
    terminal.press(.enter)
    try terminal.waitFor("got fibre")
    #expect(try terminal.waitForExit() == 3)
  }

  @Test func aProgramKnowsItsSize() throws {
    let terminal = try shell("stty size; trap 'stty size; exit' WINCH; echo ready; read word")
    try terminal.waitFor("5 40")
    try terminal.waitFor("ready")
    terminal.resize(Size(columns: 33, rows: 7))
    terminal.press(.enter)
    try terminal.waitFor("7 33")
  }

  @Test func aSignalReachesTheProgram() throws {
    let terminal = try shell("echo ready; exec sleep 60")
    try terminal.waitFor("ready")
    terminal.signal(SIGTERM)
    #expect(try terminal.waitForExit() == 128 + 15)
  }

  @Test func aVainWaitShowsTheScreen() throws {
    let terminal = try shell("echo something else; exec sleep 60")
    try terminal.waitFor("something")
    let error = #expect(throws: EmulationError.self) {
      try terminal.waitFor("nothing", seconds: 0.01)
    }
    #expect(error?.description.contains("something else") == true)
  }
}
