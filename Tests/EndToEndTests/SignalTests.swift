import Glibc
import ProgramRunning
import TerminalEmulation
import TestSupport
import Testing

/// Every signal that there is, sent to the screens.
@Suite struct SignalTests {
  /// Nobody can catch the first two, and the C library keeps 32 and 33 to itself.
  private static let catchable = (1...64).filter { ![SIGKILL, SIGSTOP, 32, 33].contains($0) }
  /// A program that is broken, or that is told to show what it holds.
  private static let crashes = [
    SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGSYS,
  ].filter { !Sanitizers.take($0) }
  /// What only stops a program, or tells it something; `TerminalTests` stops it.
  private static let stops = [SIGTSTP, SIGTTIN, SIGTTOU]
  private static let news = [SIGCHLD, SIGCONT, SIGURG, SIGWINCH, SIGPIPE, SIGXFSZ]

  @Test(
    arguments: catchable.filter { !(crashes + stops + news).contains($0) && !Sanitizers.take($0) })
  func aSignalToEndGivesTheTerminalBackAndKeepsTheLine(signal: Int32) throws {
    let desk = try Desk.withSession()
    desk.terminal.type("half a thought")
    try desk.terminal.waitFor("half a thought")
    desk.terminal.signal(signal)
    #expect(try desk.terminal.waitForExit() == 0)
    desk.terminal.checkGivenBack()
    #expect(desk.drafts.contains("half a thought"))
  }

  @Test(arguments: crashes) func aCrashGivesTheTerminalBack(signal: Int32) throws {
    let desk = try Desk.withSession()
    desk.terminal.signal(signal)
    #expect(try desk.terminal.waitForExit() == 128 + Int(signal))
    desk.terminal.checkGivenBack()
  }

  @Test(arguments: news) func aSignalThatOnlyTellsSomethingChangesNothing(signal: Int32) throws {
    let desk = try Desk.withSession()
    desk.terminal.signal(signal)
    desk.terminal.type("and on we go")
    try desk.terminal.waitFor("and on we go")
    try desk.leave()
    desk.terminal.checkGivenBack()
  }
}
