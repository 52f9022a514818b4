import CPseudoTerminal
import CVterm
import Glibc
import TestSupport

extension EmulatedTerminal {
  /// Lets bytes flow both ways until the condition holds. Throws when it doesn't in time.
  package func pump(
    seconds: Double = 10, until condition: () -> Bool, _ what: @autoclosure () -> String = "it"
  ) throws {
    let end = Self.now() + seconds * Patience.factor
    while true {
      exchange()
      if condition() { return }
      guard Self.now() < end else {
        throw EmulationError(description: "Waited in vain for \(what()). The screen:\n\(screen)")
      }
      waitForBytes()
    }
  }

  package func waitFor(_ text: String, seconds: Double = 10) throws {
    try pump(seconds: seconds, until: { screen.contains(text) }, "“\(text)”")
  }

  package func waitForNo(_ text: String, seconds: Double = 10) throws {
    try pump(seconds: seconds, until: { !screen.contains(text) }, "“\(text)” to go")
  }

  /// The exit code of the program; 128 and the signal if one ended it.
  @discardableResult
  package func waitForExit(seconds: Double = 10) throws -> Int {
    try pump(seconds: seconds, until: { hasExited }, "the program to end")
    exchange()
    return exitCode ?? -1
  }

  package var hasExited: Bool {
    if exitCode == nil, child > 0 {
      var code: Int32 = 0
      if cpt_has_ended(child, &code) { exitCode = Int(code) }
    }
    return exitCode != nil
  }

  package func signal(_ number: Int32) {
    if child > 0, exitCode == nil { kill(child, number) }
  }

  /// Everything that can be sent or received at once, without waiting.
  package func exchange() {
    send()
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let length = read(line, &buffer, buffer.count)
      guard length > 0 else { break }
      received += buffer[..<length]
      buffer.withUnsafeBytes { bytes in
        _ = vterm_input_write(
          emulator.pointee.vterm, bytes.assumingMemoryBound(to: CChar.self).baseAddress, length)
      }
      takeReplies()
    }
    send()
  }

  /// What the emulator has to say: keys, and answers to the program's questions.
  func takeReplies() {
    var buffer = [CChar](repeating: 0, count: 4096)
    while true {
      let length = vterm_output_read(emulator.pointee.vterm, &buffer, buffer.count)
      guard length > 0 else { return }
      unsent += buffer[..<length].map { UInt8(bitPattern: $0) }
    }
  }

  private func send() {
    while !unsent.isEmpty {
      let length = write(line, unsent, unsent.count)
      guard length > 0 else { return }
      unsent.removeFirst(length)
    }
  }

  private func waitForBytes() {
    let events = Int16(unsent.isEmpty ? POLLIN : POLLIN | POLLOUT)
    var watched = pollfd(fd: line, events: events, revents: 0)
    // A line that hung up is always ready: don't spin while the program is still ending.
    if poll(&watched, 1, 5) > 0, watched.revents & Int16(POLLHUP) != 0 { poll(nil, 0, 2) }
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
