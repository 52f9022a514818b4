/// Letters five dots high, two dots to a row of the screen, for reading across a room.
package struct BigLetters: Equatable, Sendable {
  package static let rows = 3
  private static let gap = 1

  /// The text as rows of blocks.
  package let lines: [String]
  package let width: Int

  package init(_ text: String) {
    var dots = Array(repeating: [Bool](), count: 6)
    for character in text {
      let glyph = Self.glyph(of: character)
      for row in 0..<6 {
        if !dots[row].isEmpty { dots[row] += Array(repeating: false, count: Self.gap) }
        dots[row] += row < 5 ? glyph[row] : glyph[0].map { _ in false }
      }
    }
    width = dots[0].count
    lines = stride(from: 0, to: 6, by: 2).map { row in
      String(zip(dots[row], dots[row + 1]).map { Self.block(upper: $0, lower: $1) })
    }
  }

  /// Whole words on lines no wider than `width`; nil where a word alone is wider.
  package static func wrapped(_ text: String, width: Int) -> [BigLetters]? {
    var lines: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace).map(String.init) {
      let longer = lines.last.map { "\($0) \(word)" } ?? word
      if BigLetters(longer).width <= width {
        if lines.isEmpty { lines.append(longer) } else { lines[lines.count - 1] = longer }
      } else {
        guard BigLetters(word).width <= width else { return nil }
        lines.append(word)
      }
    }
    return lines.map { BigLetters($0) }
  }

  private static func block(upper: Bool, lower: Bool) -> Character {
    switch (upper, lower) {
    case (true, true): "█"
    case (true, false): "▀"
    case (false, true): "▄"
    case (false, false): " "
    }
  }

  private static func glyph(of character: Character) -> [[Bool]] {
    let plain = character.unicodeScalars.first.map { Character($0) } ?? " "
    let pattern =
      patterns[Character(plain.uppercased().prefix(1).description)] ?? patterns["?"] ?? ""
    return pattern.split(separator: " ").map { $0.map { $0 == "1" } }
  }

  private static let patterns: [Character: String] = [
    "A": "010 101 111 101 101", "B": "110 101 110 101 110", "C": "011 100 100 100 011",
    "D": "110 101 101 101 110", "E": "111 100 110 100 111", "F": "111 100 110 100 100",
    "G": "011 100 101 101 011", "H": "101 101 111 101 101", "I": "111 010 010 010 111",
    "J": "001 001 001 101 010", "K": "101 101 110 101 101", "L": "100 100 100 100 111",
    "M": "10001 11011 10101 10001 10001", "N": "1001 1101 1011 1001 1001",
    "O": "111 101 101 101 111", "P": "110 101 110 100 100", "Q": "0110 1001 1001 1011 0111",
    "R": "110 101 110 101 101", "S": "011 100 010 001 110", "T": "111 010 010 010 010",
    "U": "101 101 101 101 111", "V": "101 101 101 101 010", "W": "10001 10001 10101 11011 10001",
    "X": "101 101 010 101 101", "Y": "101 101 010 010 010", "Z": "111 001 010 100 111",
    "0": "111 101 101 101 111", "1": "010 110 010 010 111", "2": "110 001 010 100 111",
    "3": "110 001 010 001 110", "4": "101 101 111 001 001", "5": "111 100 110 001 110",
    "6": "011 100 110 101 010", "7": "111 001 010 010 010", "8": "010 101 010 101 010",
    "9": "010 101 011 001 110", ".": "0 0 0 0 1", ",": "00 00 00 01 10",
    "?": "110 001 010 000 010", "!": "1 1 1 0 1", "'": "1 1 0 0 0", "’": "1 1 0 0 0",
    "‘": "1 1 0 0 0", "-": "000 000 111 000 000", "–": "000 000 111 000 000",
    ":": "0 1 0 1 0", ";": "00 01 00 01 10", "(": "01 10 10 10 01", ")": "10 01 01 01 10",
    "&": "010 101 010 101 011", "/": "001 001 010 100 100", "\"": "101 101 000 000 000",
    "“": "101 101 000 000 000", "”": "101 101 000 000 000", "%": "101 001 010 100 101",
    " ": "00 00 00 00 00",
  ]
}
