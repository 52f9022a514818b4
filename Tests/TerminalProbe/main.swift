import Glibc
import NcursesTerminal
import TerminalCanvas

// Shows each event it hears of. `x` crashes, `e` complains, `q` leaves.

func report(_ words: String) {
  _ = write(STDERR_FILENO, words + "\n", words.utf8.count + 1)
}

func run() throws(TerminalError) -> String {
  let terminal = try NcursesTerminal(
    diagnostics: CommandLine.arguments.dropFirst().first ?? "/dev/null")
  defer { terminal.close() }
  var shown = "ready"
  while true {
    var frame = Frame(size: terminal.size)
    frame.write(shown, at: Point(row: 0, column: 0))
    terminal.paint(frame)
    switch terminal.nextEvent(timeoutMilliseconds: nil) {
    case .key(.character("x")): fatalError("crashed as told")
    case .key(.character("e")):
      report("a complaint")
      shown = "complained"
    case .key(.character("q")): return "left"
    case .hangup: return "hung up"
    case .resized(let size): shown = "resized to \(size.columns)x\(size.rows)"
    case .resumed: shown = "resumed"
    case .key(let key): shown = "key \(key.label)"
    case .paste(let text): shown = "paste \(text)"
    case .tick, nil: shown = "nothing"
    }
  }
}

do {
  print(try run())
} catch {
  print(error)
  exit(1)
}
