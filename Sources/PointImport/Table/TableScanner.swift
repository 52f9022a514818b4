/// Reads the rows of a CSV file (RFC 4180) one after the other: a state machine over its bytes.
struct TableScanner {
  /// Bytes that one cell may have; a point is a few sentences.
  static let cellLimit = 1_000_000
  private static let cellsLimit = 1000

  private enum State {
    case cellStart, bare, quoted, quoteInQuoted
  }

  let separator: Separator
  private let bytes: [UInt8]
  private var position: Int
  private var line = 1
  private var state = State.cellStart
  private var cell: [UInt8] = []
  private var cellLine = 1
  private var row = TableRow(line: 1)
  private var hasContent = false

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    separator = Separator(headerOf: bytes[position...])
  }

  /// The next row that is not a blank line; nil at the end.
  mutating func next() -> TableRow? {
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if step(byte), let row = finishedRow() { return row }
    }
    return lastRow()
  }

  /// Takes one byte; true where it ends a row.
  private mutating func step(_ byte: UInt8) -> Bool {
    switch state {
    case .quoted:
      return stepQuoted(byte)
    case .cellStart where byte == Ascii.quote:
      hasContent = true
      state = .quoted
    case .quoteInQuoted where byte == Ascii.quote:
      append(byte)
      state = .quoted
    case .cellStart, .bare, .quoteInQuoted:
      return stepBare(byte)
    }
    return false
  }

  private mutating func stepQuoted(_ byte: UInt8) -> Bool {
    switch byte {
    case Ascii.quote: state = .quoteInQuoted
    case Ascii.newline, Ascii.carriageReturn:
      endLine(byte)
      append(Ascii.newline)
    default: append(byte)
    }
    return false
  }

  private mutating func stepBare(_ byte: UInt8) -> Bool {
    switch byte {
    case separator.rawValue:
      hasContent = true
      finishCell()
    case Ascii.newline, Ascii.carriageReturn:
      finishCell()
      endLine(byte)
      return true
    default:
      if case .quoteInQuoted = state {
        fail("text follows the closing quote of a cell", remedy: "Double the quotes within it.")
      }
      hasContent = true
      state = .bare
      append(byte)
    }
    return false
  }

  /// Counts a line end, taking the two bytes of CR LF as one.
  private mutating func endLine(_ byte: UInt8) {
    line += 1
    guard byte == Ascii.carriageReturn, position < bytes.count, bytes[position] == Ascii.newline
    else { return }
    position += 1
  }

  private mutating func append(_ byte: UInt8) {
    if byte == Ascii.null {
      fail("it holds a NUL byte", remedy: "Save the file as UTF-8 text and try again.")
    } else if cell.count < Self.cellLimit {
      cell.append(byte)
    } else {
      fail("a cell holds more than a megabyte", remedy: "Split it, or close a quote before it.")
    }
  }

  private mutating func finishCell() {
    guard row.cells.count < Self.cellsLimit else {
      fail("the row has more than \(Self.cellsLimit) cells", remedy: "Check that this is a table.")
      return startCell()
    }
    if let text = String(validating: cell, as: UTF8.self) {
      row.cells.append(text)
    } else {
      fail("it is not valid UTF-8", remedy: "Save the file as UTF-8 and try again.")
      row.cells.append("")
    }
    startCell()
  }

  private mutating func startCell() {
    cell.removeAll(keepingCapacity: true)
    state = .cellStart
    cellLine = line
  }

  private mutating func fail(_ problem: String, remedy: String) {
    // The first fault is the one to mend; those after it often follow from it.
    if row.fault == nil { row.fault = ImportFault(line: cellLine, problem, remedy: remedy) }
  }

  private mutating func finishedRow() -> TableRow? {
    defer {
      row = TableRow(line: line)
      cellLine = line
      hasContent = false
    }
    return hasContent ? row : nil
  }

  private mutating func lastRow() -> TableRow? {
    guard hasContent else { return nil }
    if case .quoted = state {
      // It swallowed everything up to here, so it is the fault to name.
      row.fault = ImportFault(
        line: cellLine, "a quote is opened and never closed", remedy: "Close it with another \".")
    }
    finishCell()
    return finishedRow()
  }
}
