import Glibc

/// A pipe by which one thread wakes another.
final class WakeUp: Sendable {
  // A class: the pipe is closed with the last who uses it.
  /// Can be read once somebody has woken us.
  let descriptor: CInt
  private let far: CInt

  /// Nil where no more files can be open.
  init?() {
    var ends: [CInt] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    (descriptor, far) = (ends[0], ends[1])
  }

  deinit {
    close(descriptor)
    close(far)
  }

  func wake() {
    var byte: UInt8 = 1
    // Full means that nobody has looked yet, and will.
    _ = write(far, &byte, 1)
  }

  func clear() {
    var bytes = [UInt8](repeating: 0, count: 512)
    while read(descriptor, &bytes, bytes.count) == bytes.count {}
  }

  /// Waits until woken.
  func wait() {
    var watched = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while poll(&watched, 1, -1) < 0, errno == EINTR {}
    clear()
  }
}
