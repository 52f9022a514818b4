import Glibc

/// What tells one running machine, and one process on it, from all others.
package struct Machine: Equatable {
  /// Drawn anew at each start of a machine; containers of one machine share it.
  let boot: String
  let process: Int
  /// When the process began, in ticks since the start: numbers of processes are used again.
  let start: String

  static let own = Machine(
    boot: firstWord(of: "/proc/sys/kernel/random/boot_id") ?? "?", process: Int(getpid()),
    start: startTime(of: Int(getpid())) ?? "?")

  /// The name of this machine.
  package static var name: String {
    var buffer = [CChar](repeating: 0, count: 256)
    guard gethostname(&buffer, buffer.count - 1) == 0 else { return "" }
    return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  var isThisMachine: Bool { boot == Self.own.boot }

  /// Asked only of processes on this machine.
  var isRunning: Bool { Self.startTime(of: process) == start }

  private static func startTime(of process: Int) -> String? {
    guard let text = text(of: "/proc/\(process)/stat") else { return nil }
    // The name of a program stands in brackets and may hold anything.
    let fields = text.split(separator: ")").last?.split(separator: " ")
    return fields.flatMap { $0.count > 19 ? String($0[19]) : nil }
  }

  private static func firstWord(of path: String) -> String? {
    text(of: path)?.split(whereSeparator: \.isWhitespace).first.map { String($0) }
  }

  private static func text(of path: String) -> String? {
    guard let file = fopen(path, "re") else { return nil }
    defer { fclose(file) }
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = fread(&buffer, 1, buffer.count, file)
    return String(decoding: buffer[..<count], as: UTF8.self)
  }
}
