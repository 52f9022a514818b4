import DurableFiles
import Glibc
import TestSupport

/// One run of a program, the built one unless another is named, until it is waited for.
package struct ProgramRun {
  /// Where standard output goes.
  package enum Output {
    case file
    /// Something that nobody reads any more, as after `| head`.
    case closedPipe
    case device(String)
  }

  package let process: Int32
  private let files: String

  package init(
    _ arguments: [String], of program: String? = nil, in folder: String, input: [UInt8],
    variables: [String], output: Output
  ) throws {
    // Beside the folder, so that a test sees only what the program itself leaves there.
    files = "\(folder).run-\(UInt32.random(in: .min ... .max))"
    try DurableFile.create(files + ".in", with: input)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, files + ".in", O_RDONLY, 0)
    let unread = try Self.connect(output, to: files + ".out", &actions)
    defer { unread.map { _ = close($0) } }
    posix_spawn_file_actions_addopen(&actions, 2, files + ".err", O_WRONLY | O_CREAT, 0o600)
    let words = [try program ?? builtProgram()] + arguments
    process = try Self.spawn(words, in: folder, &actions, variables)
  }

  package func finish() throws -> Outcome {
    var status: CInt = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { throw RunError(saying: "waitpid") }
    }
    defer { for ending in [".in", ".out", ".err"] { unlink(files + ending) } }
    // A signal shows as minus its number.
    let code = status & 0x7F == 0 ? status >> 8 & 0xFF : -(status & 0x7F)
    return Outcome(code: code, output: try text(".out"), errors: try text(".err"))
  }

  private func text(_ ending: String) throws -> String {
    do {
      return String(decoding: try DurableFile.read(files + ending), as: UTF8.self)
    } catch  where error.isMissing {
      return ""
    }
  }

  /// The end of a pipe to close once the program has its own, where there is one.
  private static func connect(
    _ output: Output, to file: String, _ actions: inout posix_spawn_file_actions_t
  ) throws -> CInt? {
    switch output {
    case .file:
      posix_spawn_file_actions_addopen(&actions, 1, file, O_WRONLY | O_CREAT, 0o600)
    case .device(let path):
      posix_spawn_file_actions_addopen(&actions, 1, path, O_WRONLY, 0)
    case .closedPipe:
      var ends: [CInt] = [0, 0]
      // Not a pipe: programs that other tests start meanwhile must not inherit its far end.
      guard socketpair(AF_UNIX, CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0
      else { throw RunError(saying: "socketpair") }
      close(ends[0])
      posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
      return ends[1]
    }
    return nil
  }

  private static func spawn(
    _ words: [String], in folder: String, _ actions: inout posix_spawn_file_actions_t,
    _ variables: [String]
  ) throws -> pid_t {
    let program = "/bin/sh"
    // The C library tells only programs that ask for its extensions how to spawn in a folder.
    let script = ["sh", "-c", "cd \"$1\" && shift && exec \"$@\"", "sh", folder]
    var words = (script + words).map { strdup($0) } + [nil]
    var environment =
      (["PATH=/usr/bin:/bin", "TZ=UTC"] + Self.sanitizers + variables)
      .map { strdup($0) } + [nil]
    defer { for word in words + environment { free(word) } }
    var attributes = try Self.freshSignals()
    defer { posix_spawnattr_destroy(&attributes) }
    var process: pid_t = 0
    let code = posix_spawn(&process, program, &actions, &attributes, &words, &environment)
    guard code == 0 else { throw RunError(saying: program, code) }
    return process
  }

  private static let sanitizers = Sanitizers.variables.map { "\($0)=\($1)" }

  /// The test runner may ignore or block signals, and both would be inherited.
  private static func freshSignals() throws -> posix_spawnattr_t {
    var attributes = posix_spawnattr_t()
    guard posix_spawnattr_init(&attributes) == 0 else { throw RunError(saying: "posix_spawnattr") }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigdefault(&attributes, &all)
    // A session of its own has no terminal: nobody who runs the tests is asked for a passphrase.
    let ownSession: CInt = 0x80
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | ownSession))
    return attributes
  }
}
