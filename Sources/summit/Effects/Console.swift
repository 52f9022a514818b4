internal import ConsultationUI
internal import DurableFiles
import Glibc
internal import TerminalCanvas

/// Standard output for what was asked for, standard error for words to people.
enum Console {
  /// One line to standard error.
  static func say(_ sentence: String) {
    // Nobody is left to tell where standard error itself is gone.
    _ = write(Array((harmless(sentence, on: STDERR_FILENO) + "\n").utf8), to: STDERR_FILENO)
  }

  /// What the reader of arguments says: help, or a fault that may quote the name of any file.
  static func say(lines text: String, to descriptor: CInt) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let shown = lines.map { harmless(String($0), on: descriptor) }.joined(separator: "\n")
    _ = write(Array((shown + "\n").utf8), to: descriptor)
  }

  /// Lines for people on standard output. Text of files can't act on the terminal.
  static func show(_ lines: some Sequence<String>) throws {
    let text = lines.map { harmless($0, on: STDOUT_FILENO) + "\n" }.joined()
    try deliver(Array(text.utf8))
  }

  /// The same for a text of several lines.
  static func show(text: String) throws {
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
      .map(String.init)
    try show(lines.last == "" ? lines.dropLast() : lines)
  }

  /// Gives the work a meter whose bar stands on standard error while it lasts, where that is a
  /// terminal.
  static func withProgress<Result>(_ work: (ProgressMeter?) -> Result) -> Result {
    guard World.isTerminal(STDERR_FILENO) else { return work(nil) }
    let meter = ProgressMeter { progress in
      _ = write(Array("\r\(progress.line(width: columns))\u{1B}[K".utf8), to: STDERR_FILENO)
    }
    defer { if meter.hasTold { _ = write(Array("\r\u{1B}[K".utf8), to: STDERR_FILENO) } }
    return work(meter)
  }

  /// How wide the terminal is that standard output goes to; 80 where it goes elsewhere.
  static var columns: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// Bytes for machines on standard output, as they are unless a terminal would act on them.
  static func put(_ bytes: [UInt8]) throws {
    guard World.isTerminal(STDOUT_FILENO) else { return try deliver(bytes) }
    try show(text: String(decoding: bytes, as: UTF8.self))
  }

  private static func deliver(_ bytes: [UInt8]) throws {
    let failure = write(bytes, to: STDOUT_FILENO)
    // `summit list | head`: whoever reads has had enough, which is no fault.
    if failure == EPIPE { exit(0) }
    guard failure == 0 else {
      throw Refusal.work("Standard output can't be written: \(String(cString: strerror(failure))).")
    }
  }

  /// 0, or what the system says against it.
  private static func write(_ bytes: [UInt8], to descriptor: CInt) -> CInt {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written >= 0 {
        rest = rest.dropFirst(written)
      } else if errno != EINTR {
        return errno
      }
    }
    return 0
  }

  private static func harmless(_ line: String, on descriptor: CInt) -> String {
    guard World.isTerminal(descriptor) else { return line.printable }
    let scalars = DisplayText.cells(of: line).flatMap(\.scalars)
    return String(String.UnicodeScalarView(scalars))
  }
}
