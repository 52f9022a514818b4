/// What a screen program needs of a terminal.
package protocol Terminal {
  var size: Size { get }

  mutating func paint(_ frame: Frame)

  /// Waits for the next event; nil once the time is up or once the descriptor `other`, where one is
  /// given, can be read. Without a time it waits for ever.
  mutating func nextEvent(timeoutMilliseconds: Int?, unless other: Int32?) -> TerminalEvent?

  mutating func bell()

  /// Gives the terminal back to the shell until the program is continued.
  mutating func suspend()

  /// Gives the terminal back for good; nothing may be painted afterwards.
  mutating func close()
}
