import Glibc

/// Standard error led into a file, so that a message in between doesn't garble the screen.
struct DivertedDiagnostics {
  private let kept: Int32

  /// Leaves standard error alone where it doesn't lead to a terminal.
  init(to path: String) {
    guard isatty(STDERR_FILENO) == 1 else {
      kept = -1
      return
    }
    kept = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
    let flags = O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC
    var file = open(path, flags, 0o600)
    if file < 0 { file = open("/dev/null", O_WRONLY | O_CLOEXEC) }
    guard file >= 0 else { return }
    dup2(file, STDERR_FILENO)
    Glibc.close(file)
  }

  func end() {
    guard kept >= 0 else { return }
    dup2(kept, STDERR_FILENO)
    Glibc.close(kept)
  }
}
