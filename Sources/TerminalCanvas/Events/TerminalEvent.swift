/// Something that happened at the terminal.
package enum TerminalEvent: Equatable, Sendable {
  case key(Key)
  /// Text that arrived in one piece; its lines end in `\n`.
  case paste(String)
  case resized(Size)
  /// The program runs again after it was stopped; the screen has to be painted anew.
  case resumed
  /// The terminal is gone or the program was told to end: save and leave.
  case hangup
  /// Time passed; never sent by a terminal, but by the loop that waits for one.
  case tick
}
