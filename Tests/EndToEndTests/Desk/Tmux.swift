import Glibc
import ProgramRunning

/// The built program in a tmux of its own, with its own server.
final class Tmux {
  // A class, since it owns the server.
  let place: Workplace
  private let socket: String

  static let isInstalled = access("/usr/bin/tmux", X_OK) == 0

  init() throws {
    place = try Workplace()
    socket = "summit-\(getpid())-\(UInt32.random(in: .min ... .max))"
    let command = "TZ=UTC exec '\(try builtProgram())' --sessions '\(place.folder)/Sessions'"
    // The shell stays below the program, so that what it leaves behind can be seen.
    try tmux(
      "-f", "/dev/null", "new-session", "-d", "-x", "80", "-y", "24", "sh", "-c",
      "(\(command)); echo left with $?; stty -a; cat")
  }

  deinit {
    // Before the folder is cleared away, since the program saves on leaving. A window or a server
    // that is gone already needs no ending.
    _ = try? closeWindow()
    _ = try? tmux("kill-server")
  }

  var screen: String {
    get throws { try tmux("capture-pane", "-p").output }
  }

  func type(_ text: String) throws { try tmux("send-keys", "-l", text) }
  func press(_ keys: String...) throws { for key in keys { try tmux("send-keys", key) } }

  /// Pastes as a person does from tmux's buffer.
  func paste(_ text: String) throws {
    try tmux("set-buffer", text)
    try tmux("paste-buffer", "-p")
  }

  func resize(columns: Int, rows: Int) throws {
    try tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// Closes the window as a click would, and waits until the program has gone.
  func closeWindow() throws {
    let program = try tmux("list-panes", "-F", "#{pane_pid}").lines.first.flatMap { pid_t($0) }
    try tmux("kill-window")
    guard let program else { throw TmuxError(description: "There was no window.") }
    let end = time(nil) + 10
    // The group has the program and the shell below it.
    while Glibc.kill(-program, 0) == 0, time(nil) < end { sched_yield() }
  }

  /// Looks until the screen has the words; every look takes a few milliseconds of its own.
  func waitFor(_ words: String) throws {
    let end = time(nil) + 10
    while time(nil) < end {
      if try screen.contains(words) { return }
    }
    throw TmuxError(description: "Waited in vain for “\(words)”. The screen:\n\(try screen)")
  }

  @discardableResult
  private func tmux(_ words: String...) throws -> Outcome {
    let variables = ["LANG=C.UTF-8", "TERM=xterm-256color", "TMUX_TMPDIR=\(place.folder)"]
    return try ProgramRun(
      ["-u", "-L", socket] + words, of: "/usr/bin/tmux", in: place.folder, input: [],
      variables: variables, output: .file
    ).finish()
  }
}

/// What a test waited for in vain.
struct TmuxError: Error, CustomStringConvertible {
  let description: String
}
