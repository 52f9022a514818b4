/// Something that goes wrong at one system call.
enum Fault: Equatable, Sendable {
  case error(String)
  /// The program is gone before the call is made.
  case kill
  /// Every write takes no more than so many bytes, and says so.
  case shortWrites(Int)
  /// The first write comes up short and the next one fails, as when a disk is nearly full.
  case shortWriteThenError(Int, String)

  static let errors = ["ENOSPC", "EIO", "EDQUOT", "EROFS", "EINTR"]

  /// What can go wrong at any call.
  static let anywhere: [Fault] = errors.map(Fault.error) + [.kill]

  /// What can go wrong at a call that writes so many bytes, and at the next one.
  static func shortWritesThenErrors(of count: Int) -> [Fault] {
    lengths(below: count).map { .shortWriteThenError($0, "ENOSPC") }
  }

  static func shortWrites(of count: Int) -> [Fault] { lengths(below: count).map(shortWrites) }

  private static func lengths(below count: Int) -> [Int] {
    Set([1, count / 2, count - 1]).filter { $0 > 0 && $0 < count }.sorted()
  }

  var variables: [String: String] {
    switch self {
    case .error, .kill: [:]
    case .shortWrites(let count), .shortWriteThenError(let count, _):
      ["SUMMIT_TAMPER_WRITE": "\(count)"]
    }
  }
}

/// A fault at one call, counted among the calls of that name which touch the sessions folder.
struct Injection: Equatable, Sendable, CustomStringConvertible {
  let call: String
  let ordinal: Int
  let fault: Fault

  /// What strace is told.
  var options: [String] {
    switch fault {
    case .error(let code): ["-e", "inject=\(call):error=\(code):when=\(ordinal)"]
    case .kill: ["-e", "inject=\(call):signal=KILL:when=\(ordinal)"]
    case .shortWrites: []
    case .shortWriteThenError(_, let code):
      ["-e", "inject=\(call):error=\(code):when=\(ordinal + 1)"]
    }
  }

  var description: String { "\(fault) at \(call) number \(ordinal)" }
}
