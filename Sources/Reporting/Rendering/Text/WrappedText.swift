internal import TerminalCanvas

/// One line of a stranger's text as lines of at most so many columns, made harmless.
enum WrappedText {
  static func lines(of text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in PlainText.oneLine(text).split(separator: " ") {
      for piece in pieces(of: word, width: width) {
        let length = DisplayText.width(of: piece)
        if !line.isEmpty, used + 1 + length > width {
          lines.append(line)
          line = ""
          used = 0
        }
        if !line.isEmpty {
          line += " "
          used += 1
        }
        line += piece
        used += length
      }
    }
    return lines + [line]
  }

  // A word wider than the line is cut: nothing may run over the edge.
  private static func pieces(of word: Substring, width: Int) -> [String] {
    let word = String(word)
    guard DisplayText.width(of: word) > width else { return [word] }
    var pieces: [String] = []
    var piece = ""
    var used = 0
    for character in word {
      let length = DisplayText.width(of: character)
      if used + length > width, !piece.isEmpty {
        pieces.append(piece)
        piece = ""
        used = 0
      }
      piece.append(character)
      used += length
    }
    return pieces + [piece]
  }

  /// Filled with blanks to a width, on the left for figures.
  static func padded(
    _ text: String, to width: Int, _ alignment: Document.Table.Alignment
  ) -> String {
    guard alignment == .right else { return DisplayText.padded(text, to: width) }
    return String(repeating: " ", count: max(0, width - DisplayText.width(of: text))) + text
  }
}
