/// Text as a terminal shows it: nothing in it can be acted on by the terminal, and its width is known.
///
/// Each `Character` stands for itself: its columns don't depend on its neighbours.
package enum DisplayText {
  package static func cells(of text: String, style: Style = .plain) -> [Cell] {
    var cells: [Cell] = []
    cells.reserveCapacity(text.utf8.count)
    for character in text { append(character, to: &cells, style) }
    return cells
  }

  package static func width(of text: String) -> Int {
    if isPlain(text) { return text.utf8.count }
    return text.reduce(0) { $0 + width(of: $1) }
  }

  /// Printable ASCII throughout: a byte is a column. Nearly all text is, and needs no splitting into
  /// characters, which costs more than all the rest of a frame.
  static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { (32..<127).contains($0) }
  }

  package static func width(of character: Character) -> Int {
    // Text is ASCII nearly always; asking the C library costs fifty times as much.
    if character.utf8.count == 1 { return 1 }
    var cells: [Cell] = []
    append(character, to: &cells, .plain)
    return cells.count
  }

  private static func append(_ character: Character, to cells: inout [Cell], _ style: Style) {
    if character.utf8.count == 1, let byte = character.utf8.first, (32..<127).contains(byte) {
      cells.append(Cell(Unicode.Scalar(byte), style: style))
      return
    }
    // The cell that marks go to; nil until the character has shown something.
    var base: Int?
    for scalar in character.unicodeScalars where !scalar.isLeftOut {
      if let base, scalar.displayWidth == 0 {
        cells[base].attach(scalar)
      } else {
        base = cells.count
        append(scalar, to: &cells, style)
      }
    }
  }

  private static func append(_ scalar: Unicode.Scalar, to cells: inout [Cell], _ style: Style) {
    switch scalar.displayWidth {
    case 0:
      var cell = Cell("◌", style: style)
      cell.attach(scalar)
      cells.append(cell)
    case 1:
      cells.append(Cell(scalar, style: style))
    case 2:
      cells.append(Cell(scalar, width: 2, style: style))
      cells.append(.continuation(style))
    default:
      cells.append(Cell(scalar.standIn, style: style))
    }
  }
}
