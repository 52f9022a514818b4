import Glibc
import ProgramRunning
import TerminalCanvas
import TerminalEmulation

/// Somebody who works on the only session of a folder, on an emulated terminal.
final class NoteTaker {
  // A class, since it owns the terminal.
  let place: Workplace
  /// The folder of sessions.
  let sessions: String
  let terminal: EmulatedTerminal

  /// The sessions are those of the place unless another folder is named.
  init(at place: Workplace, _ sessions: String? = nil, under strace: Strace? = nil) throws {
    self.place = place
    self.sessions = sessions ?? place.sessions
    let program = try builtProgram()
    let words = try strace.map { [Strace.program] + (try $0.words(running: program)) }
    terminal = try EmulatedTerminal(
      running: (words ?? [program]) + ["--sessions", self.sessions],
      environment: [
        "SWIFT_BACKTRACE": "enable=no", "ASAN_OPTIONS": "detect_leaks=0", "TZ": "UTC",
        "XDG_STATE_HOME": "\(place.folder)/state", "HOME": place.folder,
        "XDG_CONFIG_HOME": "\(place.folder)/config",
        "PATH": "/usr/bin:/bin",
      ])
  }

  deinit { end() }

  /// Before the folder is cleared away, or the program might still write into it.
  func end() {
    terminal.signal(SIGKILL)
    _ = try? terminal.waitForExit()
  }

  var hasEnded: Bool { terminal.hasExited }

  func sees(_ words: String) -> Bool { terminal.screen.contains(words) }

  /// Whether it came to that within so many seconds; at once where the program is gone.
  func comes(within seconds: Double = 10, _ holds: () -> Bool) -> Bool {
    _ = try? terminal.pump(seconds: seconds, until: { holds() || hasEnded })
    return holds()
  }

  /// From the list of sessions into the discussion, trying again as a person would.
  func open() throws {
    _ = comes { sees("1 session") || sees("q quit") }
    for _ in 0..<8 {
      if sees(Self.discussion) || hasEnded { return }
      terminal.press(.enter)
      if comes(within: 2, { sees(Self.discussion) }) { return }
      terminal.press(.control("l"))
      _ = comes(within: 0.5) { false }
    }
    throw BrokenPromise(description: "The session can't be opened:\n\(terminal.screen)")
  }

  /// From the discussion to the shell.
  func leave() throws {
    terminal.press(.control("q"))
    _ = comes { sees("q quit") }
    terminal.type("q")
    guard try terminal.waitForExit() == 0 else {
      throw BrokenPromise(description: "It didn't leave in order:\n\(terminal.screen)")
    }
  }

  /// Whether a session that people see has a point of these words.
  func hasSaved(_ text: String) -> Bool {
    (try? FolderState(of: sessions).texts.contains(text)) ?? false
  }

  /// Whether the words are in any file at all, a draft included, wherever it is kept.
  func hasKept(_ words: String) -> Bool {
    let bytes = Array(words.utf8)
    guard let state = try? FolderState(of: place.folder) else { return false }
    // What is still being written has not come to anything yet.
    return state.files.contains { !FolderState.isPassing($0.key) && $0.value.contains(bytes) }
  }

  /// On the discussion screen and no other.
  static let discussion = "^N next"
}
