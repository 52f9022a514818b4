/// Strangers' words made safe inside Markdown: they print as they are and never as markup.
enum MarkdownText {
  /// One line: blanks collapsed, control and direction signs gone, markup escaped.
  static func inline(_ text: String) -> String {
    let line = PlainText.oneLine(text)
    if !line.utf8.contains(where: { $0 == 0x26 || $0 >= 0x80 }) { return escaped(line.utf8) }
    let scalars = Array(line.unicodeScalars)
    var escaped = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      if isMarkup(scalar) || scalar == "&" && beginsEntity(scalars[(index + 1)...]) {
        escaped.append("\\")
      }
      escaped.append(scalar)
    }
    return String(escaped)
  }

  // Byte by byte: nearly all text is ASCII without an ampersand.
  private static func escaped(_ line: String.UTF8View) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(line.count)
    for byte in line {
      if isMarkup(Unicode.Scalar(byte)) { bytes.append(UInt8(ascii: "\\")) }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Escapes what would open a heading, a list, a quote or a rule at the start of a line.
  static func guardedStart(_ line: String) -> String {
    guard let first = line.unicodeScalars.first else { return line }
    if "#>+-=:".unicodeScalars.contains(first) { return "\\" + line }
    let digits = line.utf8.prefix { (0x30...0x39).contains($0) }
    let rest = line.utf8.dropFirst(digits.count)
    guard !digits.isEmpty, let mark = rest.first, mark == 0x2E || mark == 0x29 else { return line }
    return String(decoding: digits, as: UTF8.self) + "\\" + String(decoding: rest, as: UTF8.self)
  }

  private static func isMarkup(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "$": true
    default: false
    }
  }

  private static func beginsEntity(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    let name = rest.prefix { $0.isASCII && ($0.properties.isAlphabetic || isDigitOrHash($0)) }
    return !name.isEmpty && rest.dropFirst(name.count).first == ";"
  }

  private static func isDigitOrHash(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "#" || ("0"..."9").contains(scalar)
  }
}
