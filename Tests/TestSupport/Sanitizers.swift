import Glibc

/// What a sanitizer was told of these tests holds for the program too, which it runs in as well.
package enum Sanitizers {
  package static let variables: [String: String] = {
    ["ASAN_OPTIONS", "TSAN_OPTIONS"].reduce(into: [:]) { variables, name in
      if let options = getenv(name) { variables[name] = String(cString: options) }
    }
  }()

  /// Signals that the address sanitizer ends the program by itself for, whatever it is told.
  package static func take(_ signal: Int32) -> Bool {
    variables["ASAN_OPTIONS"] != nil && [SIGBUS, SIGFPE, SIGSEGV].contains(signal)
  }
}
