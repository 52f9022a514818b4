import Glibc
import ProgramRunning
import Testing

extension Workplace {
  /// Runs the program with so much memory and time at most; more of either shows as a failure.
  func bounded(
    _ arguments: [String], megabytes: Int = 1024, seconds: Int = 60
  ) throws -> Outcome {
    // The sanitizers keep terabytes of addresses for themselves.
    let limit = isSanitized ? "unlimited" : "\(megabytes << 10)"
    let time = isSanitized ? seconds * 8 : seconds
    let script = "ulimit -v \(limit); ulimit -t \(time); exec \"$@\""
    return try ProgramRun(
      ["-c", script, "sh", builtProgram()] + arguments, of: "/bin/sh", in: folder, input: [],
      variables: [], output: .file
    ).finish()
  }
}

/// Whether a sanitizer runs in these tests, and so in the program that was built with them.
let isSanitized = dlsym(nil, "__asan_init") != nil || dlsym(nil, "__tsan_init") != nil

/// What a terminal could act on or what could turn a line: none of it may come out.
func harmful(in text: String) -> [Unicode.Scalar] {
  text.unicodeScalars.filter { scalar in
    switch scalar.value {
    case 0x0A, 0x0D: false
    case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

/// The run ended by itself, in words or in work, and nothing that it said acts on a terminal.
func expectHarmless(
  _ run: Outcome, _ what: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect([0, 1, 64].contains(run.code), "\(what): \(run)", sourceLocation: sourceLocation)
  #expect(harmful(in: run.errors).isEmpty, "\(what)", sourceLocation: sourceLocation)
  #expect(harmful(in: run.output).isEmpty, "\(what)", sourceLocation: sourceLocation)
  #expect(run.errors.utf8.count < 1 << 20, "\(what)", sourceLocation: sourceLocation)
}
