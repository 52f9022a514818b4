/// What is wrong with keys that somebody wrote down for a screen.
package struct KeyProblem: Equatable, Sendable {
  package enum Reason: Equatable, Sendable {
    case noScreen, noAction, noKey
    case notAKey(String)
    case typed(String)
    case moves(String)
    case clash(String, with: String)
  }

  package let screen: String
  package var action = ""
  package let reason: Reason

  /// What is wrong and what to do.
  package var sentence: String {
    switch reason {
    case .noScreen: "There is no screen “\(screen)”; summit keys lists them."
    case .noAction: "Nothing is called “\(action)” on \(screen); summit keys lists what is."
    case .noKey: "\(action) on \(screen) has no key left: give it one."
    case .notAKey(let word):
      "“\(word)” for \(action) on \(screen) is no key: write ^N, F5, Enter, PgUp or a letter."
    case .typed(let word):
      "“\(word)” for \(action) on \(screen) is typed in its line: take a key with Ctrl, or F1 to F12."
    case .moves(let word):
      "“\(word)” for \(action) on \(screen) moves in its list: take another key."
    case .clash(let key, let other):
      "\(key) on \(screen) is both \(other) and \(action): give one of them another key."
    }
  }
}
