extension DisplayText {
  /// The lines of a text within so many columns, broken between words where that is possible.
  /// Only line ends and the one blank at which a line is broken are left out.
  package static func wrapped(_ text: String, width: Int) -> [String] {
    if isPlain(text) { return wrappedPlain(Array(text.utf8), width: width) }
    var lines: [String] = []
    var start = text.startIndex
    while true {
      let end = text[start...].firstIndex(where: \.isLineEnd) ?? text.endIndex
      lines += wrappedLines(of: text, in: start..<end, width: width).map { String(text[$0]) }
      guard end < text.endIndex else { return lines }
      start = text.index(after: end)
    }
  }

  /// The same by the same rules, byte by byte.
  private static func wrappedPlain(_ text: [UInt8], width: Int) -> [String] {
    let blank = UInt8(ascii: " ")
    var lines: [String] = []
    var start = 0
    while text.count - start > max(1, width) {
      // The byte that doesn't fit may be the blank to break at; one at the very start may not.
      let limit = start + max(1, width)
      let found = text[start + 1...limit].lastIndex(of: blank)
      lines.append(String(decoding: text[start..<(found ?? limit)], as: UTF8.self))
      start = found.map { $0 + 1 } ?? limit
    }
    return lines + [String(decoding: text[start...], as: UTF8.self)]
  }

  /// The same for one line without line ends: always at least one range.
  static func wrappedLines<Text: Collection<Character>>(
    of text: Text, in whole: Range<Text.Index>, width: Int
  ) -> [Range<Text.Index>] {
    var lines: [Range<Text.Index>] = []
    var start = whole.lowerBound
    while let line = nextLine(of: text, in: start..<whole.upperBound, width: width) {
      lines.append(line.range)
      start = line.rest
    }
    return lines + [start..<whole.upperBound]
  }

  /// The first line and where the next one starts; nil where all of it fits.
  private static func nextLine<Text: Collection<Character>>(
    of text: Text, in whole: Range<Text.Index>, width: Int
  ) -> (range: Range<Text.Index>, rest: Text.Index)? {
    let start = whole.lowerBound
    var blank: Text.Index?
    var column = 0
    var index = start
    while index < whole.upperBound {
      let character = text[index]
      column += self.width(of: character)
      if column > width, index > start {
        if character == " " { blank = index }
        return blank.map { (start..<$0, text.index(after: $0)) } ?? (start..<index, index)
      }
      // A blank at the very start would leave an empty line behind.
      if character == " ", index > start { blank = index }
      index = text.index(after: index)
    }
    return nil
  }
}

extension Character {
  var isLineEnd: Bool { self == "\n" || self == "\r\n" }
}
