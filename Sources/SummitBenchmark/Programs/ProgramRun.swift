import Glibc

/// A program run to its end with nothing to read and nobody to read it.
enum ProgramRun {
  /// Microseconds from start to end.
  static func time(_ arguments: [String]) throws(BenchmarkError) -> Double {
    let watch = Stopwatch()
    guard status(of: arguments) == 0 else {
      throw BenchmarkError("\(arguments.joined(separator: " ")) failed.")
    }
    return watch.elapsed
  }

  /// What the program says at its end; -1 where it can't be started.
  @discardableResult
  static func status(of arguments: [String]) -> Int32 {
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0)
    for output in [Int32(1), 2] {
      posix_spawn_file_actions_addopen(&files, output, "/dev/null", O_WRONLY, 0)
    }
    var child: pid_t = 0
    let failure = withCStrings(arguments) { list in
      list.withMemoryRebound(to: UnsafeMutablePointer<CChar>?.self, capacity: arguments.count + 1) {
        posix_spawnp(&child, arguments[0], &files, nil, $0, environ)
      }
    }
    guard failure == 0 else { return -1 }
    var status: Int32 = 0
    waitpid(child, &status, 0)
    return status
  }

  static func isInstalled(_ program: String) -> Bool {
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin"
    return path.split(separator: ":").contains { access("\($0)/\(program)", X_OK) == 0 }
  }
}
