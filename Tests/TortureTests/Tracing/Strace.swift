import Glibc
import ProgramRunning

/// A command line for running the program under strace.
struct Strace {
  static let program = "/usr/bin/strace"
  static let isInstalled = access(program, X_OK) == 0

  /// Where it writes what it sees.
  let log: String
  /// All that is read and written stands in the log, too.
  var keepsData = false
  /// Only calls that touch these are seen and counted; all calls where it is empty.
  var paths: [String] = []
  var injection: Injection?
  /// The program is the one that was started, and strace watches from aside: signals and the exit
  /// code go straight to and from the program.
  var isAside = false
  var environment: [String: String] = [:]

  /// The words that follow `strace`, up to the program's own.
  func words(running program: String) throws -> [String] {
    var words = isAside ? ["-DDD"] : []
    words += ["-f", "-y", "-xx", "-ttt", "-s", keepsData ? "100000000" : "0", "-o", log]
    for path in paths { words += ["-P", path] }
    words += injection?.options ?? []
    var variables = environment.merging(injection?.fault.variables ?? [:]) { $1 }
    variables["LD_PRELOAD"] = try Self.tamper()
    for (name, value) in variables.sorted(by: { $0.key < $1.key }) {
      words += ["-E", "\(name)=\(value)"]
    }
    return words + [program]
  }

  /// The library that makes chance steady; it stands beside the program.
  private static func tamper() throws -> String {
    let program = try builtProgram()
    return program.dropLast("summit".count) + "libtamper.so"
  }
}
