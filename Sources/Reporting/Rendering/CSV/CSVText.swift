/// Rows of a CSV file by RFC 4180.
struct CSVText {
  private(set) var bytes: [UInt8] = []

  /// `numbers` of our own making follow the cells: a minus before one begins no formula.
  mutating func append(_ cells: [String], numbers: [String] = []) {
    for (index, cell) in (cells.map(Self.harmless) + numbers).enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(cell)
    }
    bytes.append(contentsOf: [0x0D, 0x0A])
  }

  private mutating func append(_ cell: String) {
    let needsQuotes = cell.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0D || $0 == 0x0A }
    guard needsQuotes else { return bytes.append(contentsOf: cell.utf8) }
    bytes.append(0x22)
    for byte in cell.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }

  // A spreadsheet would run a cell that begins so as a formula.
  private static func harmless(_ cell: String) -> String {
    // Apostrophes that stand there already get one more, which an import takes away again.
    guard let first = cell.unicodeScalars.first(where: { $0 != "'" }) else { return cell }
    return "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first) ? "'" + cell : cell
  }
}
