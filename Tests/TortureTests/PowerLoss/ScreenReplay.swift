import Glibc
import TerminalEmulation

/// What somebody at the screens had typed and seen by each call of a run, told from strace's log.
struct ScreenReplay {
  /// How often the screen came to say that what was said is saved.
  private(set) var savings = 0
  private let terminal: EmulatedTerminal
  private var typed: [UInt8] = []
  private var showsSaved = false

  init() throws {
    terminal = try EmulatedTerminal()
    var modes = termios()
    tcgetattr(terminal.programEnd, &modes)
    cfmakeraw(&modes)
    tcsetattr(terminal.programEnd, TCSANOW, &modes)
  }

  /// Whether the call was one to the terminal.
  mutating func follow(_ call: TracedCall) -> Bool {
    guard call.paths.contains(where: { $0.hasPrefix("/dev/pts/") }) else { return false }
    if call.name == "read" { typed += call.strings.first ?? [] }
    if call.name == "write" { show(call.strings.first ?? []) }
    return true
  }

  func hasTyped(_ words: String) -> Bool { typed.contains(Array(words.utf8)) }

  private mutating func show(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(terminal.programEnd, $0.baseAddress, $0.count) }
      rest = rest.dropFirst(max(0, count))
      terminal.exchange()
    }
    let shows = terminal.screen.contains("Saved")
    if shows, !showsSaved { savings += 1 }
    showsSaved = shows
  }
}
