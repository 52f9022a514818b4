import Glibc
import ProgramRunning
import TerminalCanvas
import TerminalEmulation
import Testing

@Suite struct TerminalTests {
  @Test func anUnknownTerminalIsSaidInOneSentence() throws {
    let desk = try Desk(environment: ["TERM": "nonesuch"])
    #expect(try desk.terminal.waitForExit() == 1)
    let words = desk.terminal.rows.filter { !$0.isEmpty }.joined()
    #expect(words.contains("The terminal type TERM=\"nonesuch\" isn't known"))
    #expect(words.count { $0 == "." } == 1)
    #expect(desk.terminal.isOrdinaryLine)
  }

  @Test func whatIsNoTerminalIsSaidInOneSentence() throws {
    let run = try Workplace().summit()
    #expect(run.code == 1)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("This isn't a terminal:"))
    #expect(run.errors.count { $0 == "\n" } == 1)
  }

  @Test(arguments: [["NO_COLOR": "1"], ["TERM": "vt100"], ["SUMMIT_PALETTE": "contrast"]])
  func withoutColourNoColourIsSent(environment: [String: String]) throws {
    let desk = try Desk.withSession(environment: environment)
    try desk.say("for @Sage Fibre #full-fibre !!")
    try desk.pickAndPress(.escape)
    desk.terminal.press(.control("g"))
    try desk.terminal.waitFor("questions answered")
    #expect(colours(in: desk.terminal.received) == [])
  }

  @Test func whereThereIsColourItIsUsed() throws {
    let desk = try Desk.withSession()
    #expect(colours(in: desk.terminal.received) != [])
  }

  /// 31 and 32 are red and green, in 256 colours 1, 2, 9 and 10.
  @Test func whoCannotTellRedFromGreenNeedNot() throws {
    let desk = try Desk.withSession(
      environment: ["SUMMIT_PALETTE": "safe", "TERM": "xterm-256color"])
    try desk.say("for @Sage Fibre #full-fibre !!")
    try desk.say("against @Council No")
    let sent = colours(in: desk.terminal.received)
    #expect(sent.contains(38) && !sent.contains(31) && !sent.contains(32))
    let text = String(decoding: desk.terminal.received, as: UTF8.self)
    for number in [1, 2, 9, 10] { #expect(!text.contains("38;5;\(number)m")) }
  }

  /// Numbers in `ESC [ ... m` sequences that set a colour.
  private func colours(in bytes: [UInt8]) -> [Int] {
    let sequences = bytes.split(separator: 0x1B).filter { $0.first == UInt8(ascii: "[") }
    return sequences.flatMap { sequence -> [Int] in
      let parameters = sequence.dropFirst().prefix { (0x30...0x3B).contains($0) }
      guard sequence.dropFirst(1 + parameters.count).first == UInt8(ascii: "m") else { return [] }
      let numbers = parameters.split(separator: UInt8(ascii: ";")).compactMap {
        Int(String(decoding: $0, as: UTF8.self))
      }
      return numbers.filter { (30...38).contains($0) || (40...48).contains($0) || $0 >= 90 }
    }
  }

  @Test func leavingGivesTheTerminalBack() throws {
    let desk = try Desk.withSession()
    #expect(desk.terminal.showsAlternateScreen && !desk.terminal.isOrdinaryLine)
    try desk.leave()
    #expect(desk.terminal.exitCode == 0)
    desk.terminal.checkGivenBack()
  }

  @Test func stoppingAndGoingOnKeepsTheScreen() throws {
    let desk = try Desk.withSession()
    desk.terminal.type("half")
    try desk.terminal.waitFor(" half")
    desk.terminal.signal(SIGSTOP)
    desk.terminal.signal(SIGCONT)
    desk.terminal.type(" more")
    try desk.terminal.waitFor("half more")
  }

  @Test func aSuspendedProgramLeavesTheShellAndComesBackByFg() throws {
    let place = try Workplace()
    let terminal = try EmulatedTerminal(
      running: ["/bin/sh", "-i"], environment: ["PS1": "ready> ", "ENV": "", "TZ": "UTC"])
    try terminal.waitFor("ready>")
    terminal.type("\(try builtProgram()) --sessions \(place.folder)/Sessions\r")
    try terminal.waitFor("n new")
    terminal.press(.control("z"))
    try terminal.waitFor("Stopped")
    // Keys typed before the shell asks again are thrown away when the line changes hands.
    try terminal.pump(until: { terminal.rows.last { !$0.isEmpty } == "ready>" }, "the prompt")
    #expect(!terminal.showsAlternateScreen)
    terminal.type("echo $((6 * 7))\r")
    try terminal.waitFor("42")
    terminal.type("fg\r")
    try terminal.waitFor("n new")
    terminal.type("q")
    try terminal.pump(until: { !terminal.showsAlternateScreen }, "the shell's own screen")
    #expect(terminal.isCursorVisible)
  }
}

extension EmulatedTerminal {
  /// That a shell can go on here.
  func checkGivenBack() {
    #expect(!showsAlternateScreen)
    #expect(isCursorVisible)
    #expect(isOrdinaryLine)
    #expect(!screen.contains(Words.discussion))
    // What is pasted from now on is not marked.
    #expect(received.suffix(400).containsPiece(Array("\u{1B}[?2004l".utf8)))
  }
}

extension Collection<UInt8> {
  func containsPiece(_ piece: [UInt8]) -> Bool {
    indices.contains { self[$0...].starts(with: piece) }
  }
}
