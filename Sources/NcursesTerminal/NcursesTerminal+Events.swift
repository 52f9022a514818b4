import Glibc
package import TerminalCanvas

extension NcursesTerminal {
  package func nextEvent(
    timeoutMilliseconds: Int?, unless other: Int32? = nil
  ) -> TerminalEvent? {
    let end = timeoutMilliseconds.map { Self.milliseconds() + $0 }
    while !isLost && !isEnding {
      if let event = decoder.next() { return event }
      let now = Self.milliseconds()
      // Counted from the last byte: short waits one after another mustn't hold back Esc for ever.
      let patience = decoder.patienceMilliseconds.map { max(0, lastInput + $0 - now) }
      let left = end.map { max(0, $0 - now) }
      let ready = wait(upTo: [left, patience].compactMap(\.self).min(), or: other)
      if ready.hasSignal {
        let event = signalled()
        guard event == .hangup else {
          if let event { return event }
          continue
        }
        // Keys that came before the end are heard before it.
        if hasInput { read() }
        isEnding = true
      } else if ready.hasInput {
        read()
      } else if ready.hasOther {
        return nil
      } else if let patience, patience <= left ?? patience {
        decoder.stopWaiting()
        lastInput = now
      } else if left != nil {
        return nil
      }
    }
    decoder.stopWaiting()
    if let event = decoder.next() { return event }
    // Whoever goes on waits again.
    isEnding = false
    return .hangup
  }

  private var hasInput: Bool {
    var watched = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
    return poll(&watched, 1, 0) > 0 && watched.revents & Int16(POLLIN) != 0
  }

  private func wait(
    upTo milliseconds: Int?, or other: Int32?
  ) -> (hasSignal: Bool, hasInput: Bool, hasOther: Bool) {
    var watched = [
      pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
      pollfd(fd: input, events: Int16(POLLIN), revents: 0),
      // A negative descriptor is passed over.
      pollfd(fd: other ?? -1, events: Int16(POLLIN), revents: 0),
    ]
    let limit = milliseconds.map { Int32(clamping: $0) } ?? -1
    guard poll(&watched, 3, limit) > 0 else { return (false, false, false) }
    return (watched[0].revents != 0, watched[1].revents != 0, watched[2].revents != 0)
  }

  /// A terminal that has gone away is always ready to be read and never has anything.
  private func read() {
    let bytes = [UInt8](unsafeUninitializedCapacity: 65536) { buffer, count in
      let length = Glibc.read(input, buffer.baseAddress, buffer.count)
      isLost = length == 0 || (length < 0 && errno != EINTR && errno != EAGAIN)
      count = max(0, length)
    }
    lastInput = Self.milliseconds()
    decoder.feed(bytes)
  }

  private func signalled() -> TerminalEvent? {
    var signal: UInt8 = 0
    guard Glibc.read(signals, &signal, 1) == 1 else { return nil }
    switch Int32(signal) {
    case SIGWINCH:
      let before = size
      measure()
      return size == before ? nil : .resized(size)
    case SIGTSTP:
      suspend()
      return .resumed
    case SIGCONT:
      retake()
      return .resumed
    default:
      return .hangup
    }
  }

  private static func milliseconds() -> Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
  }
}
