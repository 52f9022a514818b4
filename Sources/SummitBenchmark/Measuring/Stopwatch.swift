import Glibc

/// Reads the time since it was started.
struct Stopwatch {
  private let start = Self.nanoseconds()

  /// Microseconds since the start.
  var elapsed: Double { Double(Self.nanoseconds() - start) / 1000 }

  /// How long `work` takes, in microseconds.
  static func time<Failure: Error>(_ work: () throws(Failure) -> Void) throws(Failure) -> Double {
    let watch = Stopwatch()
    try work()
    return watch.elapsed
  }

  private static func nanoseconds() -> Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1_000_000_000 + now.tv_nsec
  }
}
