import CPseudoTerminal
import Glibc

/// A program that runs on a pseudo-terminal, watched byte by byte.
///
/// A class, since it owns the line and the program.
final class ProgramOnTerminal {
  private let line: Int32
  private let child: pid_t
  private let sinceStart: Stopwatch
  /// All that came since `forget()`.
  private var received: [UInt8] = []

  init(_ arguments: [String], rows: Int, columns: Int) throws(BenchmarkError) {
    let environment = ["TERM=xterm-256color", "LANG=C.UTF-8", "HOME=/nonexistent"]
    var child: pid_t = 0
    sinceStart = Stopwatch()
    line = withCStrings(arguments) { arguments in
      withCStrings(environment) { cpt_spawn(arguments, $0, Int32(rows), Int32(columns), &child) }
    }
    self.child = child
    guard line >= 0 else { throw BenchmarkError("\(arguments[0]) can't be started.") }
  }

  deinit {
    kill(child, SIGKILL)
    waitpid(child, nil, 0)
    close(line)
  }

  /// Waits until all of the texts have come; gives the microseconds since the program's start.
  @discardableResult
  func wait(for texts: [String]) throws(BenchmarkError) -> Double {
    let wanted = texts.map { Array($0.utf8) }
    while !wanted.allSatisfy(received.contains) {
      guard takeBytes(within: 5000) > 0 else {
        throw BenchmarkError("Waited in vain for \(texts).")
      }
    }
    return sinceStart.elapsed
  }

  /// Sends a key and takes in all that it brings about: microseconds until the last byte, and bytes.
  func press(_ key: UInt8) throws(BenchmarkError) -> (time: Double, bytes: Int) {
    let watch = Stopwatch()
    guard write(line, [key], 1) == 1 else { throw BenchmarkError("The program went away.") }
    var bytes = takeBytes(within: 5000)
    var time = watch.elapsed
    guard bytes > 0 else { throw BenchmarkError("A key brought nothing about.") }
    while true {
      let more = takeBytes(within: 5)
      guard more > 0 else { return (time, bytes) }
      time = watch.elapsed
      bytes += more
    }
  }

  /// Takes in what comes until nothing has for a while.
  func settle() {
    while takeBytes(within: 60) > 0 {}
    received = []
  }

  func type(_ bytes: [UInt8]) {
    _ = write(line, bytes, bytes.count)
  }

  private func takeBytes(within milliseconds: Int32) -> Int {
    var watched = pollfd(fd: line, events: Int16(POLLIN), revents: 0)
    guard poll(&watched, 1, milliseconds) > 0 else { return 0 }
    var buffer = [UInt8](repeating: 0, count: 16384)
    let length = max(0, read(line, &buffer, buffer.count))
    received += buffer[..<length]
    return length
  }
}

extension [UInt8] {
  fileprivate func contains(_ text: [UInt8]) -> Bool {
    guard count >= text.count else { return false }
    return (0...count - text.count).contains { self[$0..<$0 + text.count].elementsEqual(text) }
  }
}
