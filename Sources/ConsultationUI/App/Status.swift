internal import TerminalCanvas

/// The line that answers what was just done.
struct Status: Equatable, Sendable {
  /// How it is meant; the words alone say it too.
  enum Kind: Equatable, Sendable {
    case done, hint, failed
  }

  let kind: Kind
  let text: String

  static func done(_ text: String) -> Status { Status(kind: .done, text: text) }
  static func hint(_ text: String) -> Status { Status(kind: .hint, text: text) }
  static func failed(_ text: String) -> Status { Status(kind: .failed, text: text) }
}

extension Status.Kind {
  var style: Style {
    switch self {
    case .done: .good
    case .hint: .accent
    case .failed: .bad
    }
  }
}
