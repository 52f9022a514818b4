import CPseudoTerminal
import CVterm
import Glibc
package import TerminalCanvas
import TestSupport

/// A terminal in this process with a program on its line: one that was started on it, or the test
/// itself by way of `programEnd`. Nothing happens by itself: every wait pumps bytes until something
/// holds or the time is up.
///
/// A class, since it owns the emulator, the line and the program.
package final class EmulatedTerminal {
  /// What the test hands to code that is to run in the test's own process; -1 for a child.
  package let programEnd: Int32
  package private(set) var size: Size
  /// Every byte that the program has sent so far.
  package internal(set) var received: [UInt8] = []
  let emulator: UnsafeMutablePointer<cvt_terminal>
  let line: Int32
  let child: pid_t
  var unsent: [UInt8] = []
  package internal(set) var exitCode: Int?

  /// A terminal whose program is the test.
  package init(size: Size = Size(columns: 80, rows: 24)) throws {
    var programEnd: Int32 = -1
    line = cpt_open_pty(Int32(size.rows), Int32(size.columns), &programEnd)
    self.programEnd = programEnd
    self.size = size
    child = 0
    emulator = try Self.emulator(size, line: line)
  }

  /// A terminal with a program started on it. `arguments[0]` is the program; the environment is
  /// exactly the one given, with `TERM=xterm-256color` and `LANG=C.UTF-8` where it has neither,
  /// and what a sanitizer was told of these tests.
  package init(
    running arguments: [String], environment: [String: String] = [:],
    size: Size = Size(columns: 80, rows: 24)
  ) throws {
    let defaults = ["TERM": "xterm-256color", "LANG": "C.UTF-8"]
    let variables = defaults.merging(Sanitizers.variables) { $1 }.merging(environment) { $1 }.map {
      "\($0)=\($1)"
    }.sorted()
    var child: pid_t = 0
    line = withCStrings(arguments) { arguments in
      withCStrings(variables) { variables in
        cpt_spawn(arguments, variables, Int32(size.rows), Int32(size.columns), &child)
      }
    }
    self.child = child
    self.size = size
    programEnd = -1
    emulator = try Self.emulator(size, line: line)
  }

  private static func emulator(
    _ size: Size, line: Int32
  ) throws -> UnsafeMutablePointer<cvt_terminal> {
    guard line >= 0, let emulator = cvt_new(Int32(size.rows), Int32(size.columns)) else {
      throw EmulationError(description: "No pseudo-terminal could be opened.")
    }
    return emulator
  }

  deinit {
    if child > 0, exitCode == nil {
      kill(child, SIGKILL)
      waitpid(child, nil, 0)
    }
    close(line)
    if programEnd >= 0 { close(programEnd) }
    cvt_free(emulator)
  }

  /// As if the window were dragged to another size; a child is told by the kernel.
  package func resize(_ size: Size) {
    self.size = size
    cvt_resize(emulator, Int32(size.rows), Int32(size.columns))
    cpt_set_size(line, Int32(size.rows), Int32(size.columns))
  }
}

private func withCStrings<Result>(
  _ strings: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Result
) -> Result {
  let copies = strings.map { strdup($0) }
  defer { for copy in copies { free(copy) } }
  return (copies.map { $0.map { UnsafePointer($0) } } + [nil]).withUnsafeBufferPointer { buffer in
    body(buffer.baseAddress!)
  }
}
