import CVterm
import Glibc
package import TerminalCanvas

extension EmulatedTerminal {
  /// The rows of the screen as text, blanks at their ends left out.
  package var rows: [String] { (0..<size.rows).map(row) }

  package var screen: String { rows.joined(separator: "\n") }

  /// The screen's words in one line, as a reader's eye joins what was wrapped.
  package var running: String {
    rows.map { $0.drop { $0 == " " } }.joined(separator: " ")
  }

  package func row(_ index: Int) -> String {
    var line = String.UnicodeScalarView()
    for column in 0..<size.columns {
      guard let cell = cell(at: Point(row: index, column: column)) else { continue }
      line.append(contentsOf: cell.text)
    }
    while line.last == " " { line.removeLast() }
    return String(line)
  }

  /// Nil for the right half of a wide character and for places outside the screen.
  package func cell(at point: Point) -> EmulatedCell? {
    var cell = cvt_cell()
    guard cvt_cell_at(emulator, Int32(point.row), Int32(point.column), &cell) else { return nil }
    return EmulatedCell(cell)
  }

  package var cursor: Point {
    var row: Int32 = 0
    var column: Int32 = 0
    cvt_cursor(emulator, &row, &column)
    return Point(row: Int(row), column: Int(column))
  }

  package var isCursorVisible: Bool { emulator.pointee.cursor_visible }
  package var showsAlternateScreen: Bool { emulator.pointee.alternate }
  /// How many bytes the program has sent so far.
  package var bytesReceived: Int { received.count }

  /// Whether the line gives back what is typed and hands it on a line at a time, as a shell needs.
  package var isOrdinaryLine: Bool {
    var modes = termios()
    guard tcgetattr(line, &modes) == 0 else { return false }
    return modes.c_lflag & tcflag_t(ECHO) != 0 && modes.c_lflag & tcflag_t(ICANON) != 0
  }

  package var bells: Int { Int(emulator.pointee.bells) }
}
