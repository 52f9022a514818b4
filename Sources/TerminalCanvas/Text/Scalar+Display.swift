import CWideCharacters

extension Unicode.Scalar {
  /// Columns by the C library, which ncurses asks too: -1 where it knows none.
  var displayWidth: Int {
    // The C library takes NUL for the end of a text, of no width.
    value < 127 ? (value < 32 ? -1 : 1) : Int(cwc_width(value))
  }

  /// What stands for a scalar that no terminal should be sent: `␛` for Esc, else `�`.
  var standIn: Unicode.Scalar {
    if value < 32, let picture = Unicode.Scalar(0x2400 + value) { return picture }
    return value == 127 ? "␡" : "\u{FFFD}"
  }

  /// Terminals disagree on how these join or colour their neighbours, or let them reorder a line;
  /// without them every terminal shows the same columns.
  var isLeftOut: Bool {
    switch value {
    case 0xAD, 0x61C, 0x180B...0x180F: true
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F: true
    case 0x20E3, 0xFE00...0xFE0F, 0xFEFF, 0xFFF9...0xFFFB: true
    case 0x1F3FB...0x1F3FF, 0xE0000...0xE0FFF: true
    default: false
    }
  }
}
