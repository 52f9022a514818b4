/// The byte between the cells of a row.
enum Separator: UInt8 {
  case comma = 0x2C
  case semicolon = 0x3B
  case tab = 0x09

  /// The comma that RFC 4180 asks for, unless the header has none but one of the others:
  /// spreadsheets of many countries write those.
  init(headerOf bytes: ArraySlice<UInt8>) {
    var isQuoted = false
    var found: Separator?
    for byte in bytes {
      if byte == Ascii.quote { isQuoted.toggle() }
      guard !isQuoted else { continue }
      if byte == Ascii.newline || byte == Ascii.carriageReturn { break }
      guard let separator = Separator(rawValue: byte) else { continue }
      if separator == .comma {
        self = .comma
        return
      }
      found = found == .semicolon ? .semicolon : separator
    }
    self = found ?? .comma
  }

  var name: String {
    switch self {
    case .comma: "commas"
    case .semicolon: "semicolons"
    case .tab: "tabs"
    }
  }
}

/// Bytes that mean something to a table.
enum Ascii {
  static let null: UInt8 = 0x00
  static let newline: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let quote: UInt8 = 0x22
}
