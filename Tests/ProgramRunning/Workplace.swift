import DurableFiles
import Glibc

/// A folder of its own for one test, in which the built program runs; gone with the test.
package final class Workplace {
  // A class: the folder goes when the last who uses it goes.
  package let folder: String

  package init() throws {
    var template = Array("/tmp/summit-tests-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw RunError(saying: "mkdtemp") }
    folder = String(cString: made)
  }

  deinit {
    Self.clear(folder)
    rmdir(folder)
  }

  private static func clear(_ folder: String) {
    // What can't be cleared away stays in /tmp; no test depends on it.
    for name in (try? DurableFolder.names(in: folder)) ?? [] {
      let path = "\(folder)/\(name)"
      guard unlink(path) != 0 else { continue }
      clear(path)
      rmdir(path)
    }
  }

  /// Runs the program here to its end.
  @discardableResult
  package func summit(
    _ arguments: String..., input: String = "", variables: [String] = [],
    output: ProgramRun.Output = .file
  ) throws -> Outcome {
    try start(arguments, input: input, variables: variables, output: output).finish()
  }

  package func start(
    _ arguments: [String], input: String = "", variables: [String] = [],
    output: ProgramRun.Output = .file
  ) throws -> ProgramRun {
    try ProgramRun(
      arguments, in: folder, input: Array(input.utf8), variables: variables, output: output)
  }

  /// Runs another program here to its end.
  @discardableResult
  package func run(
    _ program: String, _ arguments: String..., variables: [String] = []
  ) throws -> Outcome {
    try ProgramRun(
      arguments, of: program, in: folder, input: [], variables: variables, output: .file
    ).finish()
  }

  package func write(_ text: String, to name: String) throws {
    try write(Array(text.utf8), to: name)
  }

  package func write(_ bytes: [UInt8], to name: String) throws {
    if let slash = name.lastIndex(of: "/") { mkdir("\(folder)/\(name[..<slash])", 0o700) }
    try DurableFile.replace("\(folder)/\(name)", with: bytes)
  }

  package func read(_ name: String) throws -> String {
    String(decoding: try DurableFile.read("\(folder)/\(name)"), as: UTF8.self)
  }

  /// Names of files that are not hidden.
  package func sessionNames(in name: String) throws -> [String] {
    try names(in: name).filter { !$0.hasPrefix(".") }
  }

  package func names(in name: String = ".") throws -> [String] {
    try DurableFolder.names(in: "\(folder)/\(name)")
  }
}

/// What a run of the program came to.
package struct Outcome: Equatable {
  package let code: Int32
  package let output: String
  package let errors: String

  package init(code: Int32, output: String, errors: String) {
    self.code = code
    self.output = output
    self.errors = errors
  }

  package var lines: [String] { output.split(whereSeparator: \.isNewline).map(String.init) }
}

/// Why the program could not be run.
package struct RunError: Error {
  let problem: String

  init(saying call: String, _ code: CInt = errno) {
    problem = "\(call): \(String(cString: strerror(code)))"
  }
}
