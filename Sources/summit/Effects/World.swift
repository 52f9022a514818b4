internal import ConsultationModel
import Glibc

/// The only place where the clock, chance and the environment are read.
enum World {
  static func moment() -> Moment {
    Moment(now: now(), entropy: UInt64.random(in: .min ... .max))
  }

  static func now() -> Timestamp {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    var seconds = time.tv_sec
    var local = tm()
    localtime_r(&seconds, &local)
    return Timestamp(
      milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000,
      offsetMinutes: local.tm_gmtoff / 60)
  }

  /// A variable that is set to something.
  static func variable(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  static func isTerminal(_ descriptor: CInt) -> Bool { isatty(descriptor) == 1 }
}
