internal import ConsultationModel
internal import DurableFiles
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

  /// Whose account the program runs under.
  static var account: String {
    guard let entry = getpwuid(geteuid()), let name = entry.pointee.pw_name else { return "" }
    return String(cString: name)
  }

  /// How others are told who has a session open.
  static func holder() -> Holder {
    Holder(name: account, host: Machine.name, since: now())
  }

  /// The folder for drafts where that of the sessions takes no file, as the XDG base directory
  /// specification names it; nil where there is no home.
  static var refuge: String? {
    if let state = variable("XDG_STATE_HOME"), state.hasPrefix("/") { return "\(state)/summit" }
    return variable("HOME").map { "\($0)/.local/state/summit" }
  }

  /// The whole path of a file that is there; as it was given where it isn't.
  static func wholePath(_ path: String) -> String {
    guard let whole = realpath(path, nil) else { return path }
    defer { free(whole) }
    return String(cString: whole)
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether anything has the name, a link to nowhere included.
  static func isThere(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 || errno != ENOENT
  }

  /// Whether anybody but the owner may do anything with a file.
  static func isOpenToOthers(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & 0o077 != 0
  }

  static func isTerminal(_ descriptor: CInt) -> Bool { isatty(descriptor) == 1 }
}
