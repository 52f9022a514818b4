/// Why the screen can't be opened, and what to do about it.
package enum TerminalError: Error, Equatable, Sendable, CustomStringConvertible {
  case notATerminal
  case noType
  case unknownType(String)
  case cannotPlaceCursor(String)
  case noResources

  package var description: String {
    switch self {
    case .notATerminal:
      "This isn't a terminal: start summit in a terminal window, or use its commands (summit --help)."
    case .noType:
      "TERM isn't set: set it to the terminal's type, such as TERM=xterm-256color."
    case .unknownType(let type):
      "The terminal type TERM=\"\(type)\" isn't known on this machine: "
        + "try TERM=xterm-256color."
    case .cannotPlaceCursor(let type):
      "A terminal of the type TERM=\"\(type)\" can't place the cursor: "
        + "try TERM=xterm-256color."
    case .noResources:
      "The terminal can't be watched, since too many files are open: close other programs."
    }
  }
}
