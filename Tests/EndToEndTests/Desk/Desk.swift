import ProgramRunning
import TerminalCanvas
import TerminalEmulation

/// A note-taker's desk: the built program on an emulated terminal, over a folder of its own.
final class Desk {
  // A class, since it owns the folder and the terminal.
  let place: Workplace
  private let folder: String
  private(set) var terminal: EmulatedTerminal
  private let environment: [String: String]

  /// Where drafts go that the folder of sessions takes no more.
  var refuge: String { "\(place.folder)/state/summit" }

  /// `tracer` is the beginning of a command line that the program's own follows.
  /// `folder` is that of the sessions, as the program is told of it.
  init(
    at place: Workplace? = nil, size: Size = Size(columns: 80, rows: 24),
    environment: [String: String] = [:], folder: String = "Sessions",
    under tracer: [String] = []
  ) throws {
    let place = try place ?? Workplace()
    self.place = place
    self.folder = folder
    self.environment = environment
    terminal = try Self.start(in: place, folder, environment, size, under: tracer)
  }

  /// The folder of sessions, which the program makes itself.
  var sessions: String { "\(place.folder)/Sessions" }

  deinit {
    // Before the folder is cleared away, or the program might still write into it.
    terminal.signal(9)
    _ = try? terminal.waitForExit()
  }

  /// A desk with a new session open at its first question.
  static func withSession(
    at place: Workplace? = nil, size: Size = Size(columns: 80, rows: 24),
    environment: [String: String] = [:]
  ) throws -> Desk {
    let desk = try Desk(at: place, size: size, environment: environment)
    try desk.beginSession()
    return desk
  }

  private static func start(
    in place: Workplace, _ folder: String, _ environment: [String: String], _ size: Size,
    under tracer: [String] = []
  ) throws -> EmulatedTerminal {
    // A crash is to end the program at once; what ncurses itself leaks is not ours.
    let quiet = [
      "SWIFT_BACKTRACE": "enable=no", "ASAN_OPTIONS": "detect_leaks=0", "TZ": "UTC",
      "XDG_STATE_HOME": "\(place.folder)/state", "XDG_CONFIG_HOME": "\(place.folder)/config",
    ]
    let script = "cd \"$1\" && shift && exec \"$@\""
    let words = tracer + [try builtProgram(), "--sessions", folder]
    return try EmulatedTerminal(
      running: ["/bin/sh", "-c", script, "sh", place.folder] + words,
      environment: quiet.merging(environment) { $1 }, size: size)
  }

  // MARK: Coming and going

  func beginSession() throws {
    try terminal.waitFor("n new")
    terminal.type("n")
    try terminal.waitFor("begin at once")
    terminal.press(.control("s"))
    try terminal.waitFor(Words.discussion)
  }

  /// Starts the program anew.
  func startAgain() throws {
    terminal = try Self.start(in: place, folder, environment, terminal.size)
  }

  /// Starts the program anew and opens its only session.
  func restart() throws {
    try startAgain()
    try terminal.waitFor("1 session")
    terminal.press(.enter)
    try terminal.waitFor(Words.discussion)
  }

  /// Ends the program as no program can prepare for.
  func kill() throws {
    terminal.signal(9)
    try terminal.waitForExit()
  }

  /// From the discussion back to the shell.
  func leave() throws {
    terminal.press(.control("q"))
    try terminal.waitFor("q quit")
    terminal.type("q")
    try terminal.waitForExit()
  }
}

/// Words on the screens that tests wait for.
enum Words {
  /// On the discussion screen and no other, at every width: the keys may give way to a message, the
  /// list of propositions stays.
  static let discussion = "Parked      "
  /// Below an empty entry line.
  static let emptyLine = "for: against: mixed: ·"
}
