import Glibc
internal import SealedFiles

/// The terminal that the program was started from, for a line that nobody can read over a shoulder.
struct HiddenLine: ~Copyable {
  private let terminal: CInt
  private let before: termios

  /// Nil where there is no terminal to ask on. Standard input may be anything.
  init?() {
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    var before = termios()
    guard terminal >= 0, tcgetattr(terminal, &before) == 0 else {
      if terminal >= 0 { close(terminal) }
      return nil
    }
    self.terminal = terminal
    self.before = before
  }

  deinit { close(terminal) }

  /// Puts words on the terminal, whatever became of the program's outputs.
  func say(_ words: String) {
    let bytes = Array(words.utf8)
    _ = write(terminal, bytes, bytes.count)
  }

  /// What is typed up to Enter, none of it shown; nil where the line or the terminal ends at once.
  ///
  /// A signal finds the terminal as it was: it waits until the letters are shown again, and where
  /// the program comes back from it, the question is put again.
  func ask(_ question: String) -> [UInt8]? {
    while true {
      switch hidingLetters(work: { answer(to: question) }) {
      case .line(let line): return line
      case .ended: return nil
      case .signalled: continue
      }
    }
  }

  private enum Answer {
    case line([UInt8])
    case ended
    /// A signal waits to be delivered.
    case signalled
  }

  private func hidingLetters(work: () -> Answer) -> Answer {
    var former = sigset_t()
    var held = Self.signals
    pthread_sigmask(SIG_BLOCK, &held, &former)
    // Delivers what has come meanwhile, last of all.
    defer { pthread_sigmask(SIG_SETMASK, &former, nil) }
    var hidden = before
    hidden.c_lflag &= ~tcflag_t(ECHO | ECHOE | ECHOK | ECHONL)
    hidden.c_lflag |= tcflag_t(ICANON | ISIG)
    tcsetattr(terminal, TCSAFLUSH, &hidden)
    defer {
      var before = before
      tcsetattr(terminal, TCSAFLUSH, &before)
      // The Enter was hidden with the rest.
      say("\n")
    }
    return work()
  }

  private func answer(to question: String) -> Answer {
    say(question)
    var watched = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    while true {
      let ready = poll(&watched, 1, 100)
      if Self.isSignalWaiting { return .signalled }
      if ready > 0 { break }
      if ready < 0, errno != EINTR { return .ended }
    }
    // The terminal gives a whole line, and none that is longer.
    var line = [UInt8](repeating: 0, count: 4096)
    defer { line.wipe() }
    let count = read(terminal, &line, line.count)
    guard count > 0 else { return .ended }
    return .line(Array(line[..<count].prefix { $0 != 10 && $0 != 13 }))
  }

  /// Those that end or stop a program and can be held back.
  private static let held = [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP]

  private static var signals: sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for signal in held { sigaddset(&set, signal) }
    return set
  }

  private static var isSignalWaiting: Bool {
    var pending = sigset_t()
    sigpending(&pending)
    return held.contains { sigismember(&pending, $0) == 1 }
  }
}
