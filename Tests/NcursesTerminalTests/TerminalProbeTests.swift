import Glibc
import TerminalCanvas
import TerminalEmulation
import Testing

/// A whole program on the real terminal code: what becomes of the terminal when it is crashed,
/// stopped, resized and told to leave.
struct TerminalProbeTests {
  private func probe(
    _ environment: [String: String] = [:], diagnostics: String = "/dev/null"
  ) throws -> EmulatedTerminal {
    // ncurses itself leaks when it doesn't know the terminal.
    let quiet = ["ASAN_OPTIONS": "detect_leaks=0"]
    var path = [CChar](repeating: 0, count: 4096)
    let length = readlink("/proc/self/exe", &path, path.count)
    let program = String(decoding: path[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let folder = program.split(separator: "/").dropLast().joined(separator: "/")
    return try EmulatedTerminal(
      running: ["/\(folder)/terminal-probe", diagnostics],
      environment: environment.merging(quiet) { $1 },
      size: Size(columns: 60, rows: 10))
  }

  @Test func aProgramThatLeavesGivesTheTerminalBack() throws {
    let terminal = try probe()
    try terminal.waitFor("ready")
    #expect(terminal.showsAlternateScreen && !terminal.isCursorVisible)
    terminal.press(.character("q"))
    #expect(try terminal.waitForExit() == 0)
    #expect(terminal.screen.hasPrefix("left"))
    #expect(!terminal.showsAlternateScreen && terminal.isCursorVisible)
  }

  @Test func aCrashGivesTheTerminalBackFirst() throws {
    let terminal = try probe(["SWIFT_BACKTRACE": "enable=no"])
    try terminal.waitFor("ready")
    terminal.press(.character("x"))
    #expect(try terminal.waitForExit() > 128)
    #expect(!terminal.showsAlternateScreen && terminal.isCursorVisible)
    #expect(!terminal.screen.contains("ready"))
  }

  @Test func aComplaintGoesToTheFileAndNotOverTheScreen() throws {
    let path = "/tmp/terminal-probe-\(getpid()).log"
    defer { unlink(path) }
    let terminal = try probe(diagnostics: path)
    try terminal.waitFor("ready")
    terminal.press(.character("e"))
    try terminal.waitFor("complained")
    #expect(terminal.rows.dropFirst().joined().isEmpty)
    terminal.press(.character("q"))
    try terminal.waitForExit()
    let log = open(path, O_RDONLY)
    defer { close(log) }
    var bytes = [UInt8](repeating: 0, count: 100)
    let length = read(log, &bytes, bytes.count)
    #expect(String(decoding: bytes.prefix(max(0, length)), as: UTF8.self) == "a complaint\n")
  }

  @Test func everyResizeIsHeardOf() throws {
    let terminal = try probe()
    try terminal.waitFor("ready")
    for columns in 40..<70 {
      terminal.resize(Size(columns: columns, rows: 8))
      try terminal.waitFor("resized to \(columns)x8")
    }
  }

  @Test func aStoppedProgramRetakesTheScreen() throws {
    let terminal = try probe()
    try terminal.waitFor("ready")
    terminal.signal(SIGTSTP)
    try terminal.waitFor("resumed")
    terminal.press(.function(2))
    try terminal.waitFor("key F2")
    terminal.signal(SIGSTOP)
    terminal.signal(SIGCONT)
    try terminal.waitFor("resumed")
    #expect(terminal.showsAlternateScreen)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT]) func aProgramToldToEndLeavesInOrder(signal: Int32)
    throws
  {
    let terminal = try probe()
    try terminal.waitFor("ready")
    terminal.signal(signal)
    #expect(try terminal.waitForExit() == 0)
    #expect(terminal.screen.hasPrefix("hung up"))
  }

  @Test func lettersArriveEvenUnderAnOldLocale() throws {
    let terminal = try probe(["LC_ALL": "C"])
    try terminal.waitFor("ready")
    terminal.type("é")
    try terminal.waitFor("key é")
    terminal.type("漢")
    try terminal.waitFor("key 漢")
  }

  @Test(arguments: ["xterm", "linux", "screen-256color", "tmux-256color", "vt100", "rxvt"])
  func theUsualTerminalTypesWork(type: String) throws {
    let terminal = try probe(["TERM": type])
    try terminal.waitFor("ready")
    terminal.press(.up)
    try terminal.waitFor("key Up")
    terminal.press(.character("q"))
    #expect(try terminal.waitForExit() == 0)
  }

  @Test func anUnknownTypeIsSaidInWords() throws {
    let terminal = try probe(["TERM": "nonesuch"])
    #expect(try terminal.waitForExit() == 1)
    #expect(terminal.screen.contains("TERM=xterm-256color"))
  }
}
