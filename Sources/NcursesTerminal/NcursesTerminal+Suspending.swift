import CNcurses
import TerminalCanvas

extension NcursesTerminal {
  package func suspend() {
    giveBack()
    cn_stop()
    retake()
  }

  func giveBack() {
    cn_bracketed_paste(false)
    // Else the shell would be left without a cursor in some terminals.
    if !isCursorVisible { curs_set(1) }
    isCursorVisible = true
    endwin()
  }

  /// The shell may have resized, cleared or written over the screen meanwhile.
  func retake() {
    reset_prog_mode()
    takeKeyboard()
    clearok(cn_window(), true)
    wrefresh(cn_window())
    measure()
  }
}
