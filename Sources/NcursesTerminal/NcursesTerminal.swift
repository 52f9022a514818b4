import CNcurses
import Glibc
package import TerminalCanvas

/// The terminal by way of ncurses.
///
/// A class, since there is one screen and ncurses keeps its state for the whole process: open one
/// at a time and use it from one thread.
package final class NcursesTerminal: Terminal {
  package internal(set) var size = Size(columns: 80, rows: 24)
  let input: Int32
  let output: Int32
  let signals: Int32
  var decoder: KeyDecoder
  var palette: Palette
  /// What the screen shows; nil when that isn't known and all of it must be painted.
  var painted: Frame?
  var isCursorVisible = true
  var isLost = false
  /// The program was told to end, and what was typed before is still to be heard.
  var isEnding = false
  /// When a byte last came, in milliseconds.
  var lastInput = 0
  private var screen: OpaquePointer?
  private let diagnostics: DivertedDiagnostics

  /// Takes the screen. While it is held, what is written to standard error, if that is a terminal,
  /// goes to the file `diagnostics`. Throws `TerminalError`.
  package init(
    input: Int32 = 0, output: Int32 = 1, type: String? = nil, usesColour: Bool? = nil,
    palette wished: PaletteKind? = nil, diagnostics: String = "/dev/null"
  ) throws(TerminalError) {
    let type = type ?? Environment.terminalType
    guard isatty(input) == 1, isatty(output) == 1 else { throw .notATerminal }
    guard !type.isEmpty else { throw .noType }
    self.input = input
    self.output = output
    _ = cn_use_utf8_locale()
    signals = cn_catch_signals()
    guard signals >= 0 else { throw .noResources }
    guard let screen = cn_open(type, input, output) else {
      cn_release_signals()
      throw .unknownType(type)
    }
    guard cn_capability("cup") != nil else {
      endwin()
      cn_close(screen)
      cn_release_signals()
      throw .cannotPlaceCursor(type)
    }
    self.screen = screen
    self.diagnostics = DivertedDiagnostics(to: diagnostics)
    palette = Palette(
      usesColour: usesColour ?? !Environment.asksForNoColour,
      kind: Environment.palette ?? wished ?? .dark)
    decoder = KeyDecoder(terminfo: TerminfoKeys.sequences())
    takeKeyboard()
    measure()
  }

  deinit { close() }

  package func close() {
    guard let screen else { return }
    self.screen = nil
    cn_bracketed_paste(false)
    endwin()
    cn_close(screen)
    diagnostics.end()
    cn_release_signals()
  }

  package func bell() { beep() }

  /// Every key comes as itself, Ctrl-C and Ctrl-Z too, and nothing is echoed.
  func takeKeyboard() {
    raw()
    noecho()
    // Else Enter would arrive as Ctrl-J.
    nonl()
    keypad(cn_window(), true)
    // Else ncurses holds back painting while keys are waiting.
    typeahead(-1)
    cn_bracketed_paste(true)
  }

  /// Asks the terminal for its size, and has everything painted anew.
  func measure() {
    var rows: Int32 = 0
    var columns: Int32 = 0
    if cn_terminal_size(output, &rows, &columns) { resizeterm(rows, columns) }
    cn_window_size(&rows, &columns)
    size = Size(columns: Int(columns), rows: Int(rows))
    painted = nil
  }
}
