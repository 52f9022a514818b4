import OrderedJSON

/// Text without the signs that could steer a terminal or hide what is written.
enum PlainText {
  /// Blanks, line ends and control signs become one blank; direction signs go.
  static func oneLine(_ text: String) -> String {
    if isOneLine(text.utf8) { return text }
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !scalar.turnsText {
      if !isBlank(scalar) {
        line.append(scalar)
      } else if let last = line.last, last != " " {
        line.append(" ")
      }
    }
    if line.last == " " { line.removeLast() }
    return String(line)
  }

  // Nearly all text is printable ASCII with single blanks; the rest takes fifty times as long.
  private static func isOneLine(_ text: String.UTF8View) -> Bool {
    var previous: UInt8 = 0x20
    for byte in text {
      guard (0x20..<0x7F).contains(byte), byte != 0x20 || previous != 0x20 else { return false }
      previous = byte
    }
    return previous != 0x20
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
  }
}
