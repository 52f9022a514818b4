/// What can be read of a damaged text, and every fault met on the way.
///
/// Never fails, whatever the bytes: the time grows with their number, the memory too, and nothing
/// calls itself deeper than `SalvageParser.deepest`.
package struct Salvage: Sendable {
  /// Objects that stand in no other, in the order of the text.
  package let objects: [SalvagedObject]
  /// Text that stands in no object.
  package let pieces: [SalvagedPiece]
  /// In the order of the text; the first thousand.
  package let faults: [SalvageFault]
  /// How many faults there are beyond those.
  package let unlisted: Int
  /// Whether one of those is a loss.
  package let hidesLoss: Bool

  package init(of bytes: [UInt8]) {
    var parser = SalvageParser(bytes)
    parser.run()
    objects = parser.objects
    pieces = parser.pieces
    faults = parser.faults.sorted { $0.offset < $1.offset }
    unlisted = parser.unlisted
    hidesLoss = parser.hidesLoss
  }

  /// Whether anything is gone for good.
  package var hasLoss: Bool { hidesLoss || faults.contains { $0.isLoss } }
}

/// Turns places in bytes into lines and columns, in one pass.
package struct TextPlaces: Sendable {
  private var places: [Int: (line: Int, column: Int)] = [:]

  package init(of offsets: [Int], in bytes: [UInt8]) {
    var line = 1
    var column = 1
    var index = 0
    for offset in Set(offsets).sorted() {
      while index < min(offset, bytes.count) {
        if bytes[index] == .newline {
          line += 1
          column = 0
        }
        index += 1
        // Bytes that go on with a character count for nothing.
        if index == bytes.count || bytes[index] & 0xC0 != 0x80 { column += 1 }
      }
      // A line may begin in the middle of a broken character.
      places[offset] = (line, max(column, 1))
    }
  }

  /// Of an offset that was given at the start.
  package subscript(offset: Int) -> (line: Int, column: Int) {
    places[offset] ?? (1, 1)
  }
}
