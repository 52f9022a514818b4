/// The rules of JSON for what stands between two quotation marks, and for numbers and words.
enum StrictText {
  /// Whether a strict reader takes the content of a string as it is.
  static func isValid(_ content: ArraySlice<UInt8>) -> Bool {
    var isPlain = true
    var index = content.startIndex
    while index < content.endIndex {
      let byte = content[index]
      if byte < 0x20 { return false }
      if byte >= 0x80 { isPlain = false }
      guard byte == .backslash else {
        index += 1
        continue
      }
      guard let length = escapeLength(content[index...]) else { return false }
      index += length
    }
    return isPlain || String(validating: content, as: UTF8.self) != nil
  }

  static func isLiteral(_ bytes: ArraySlice<UInt8>) -> Bool {
    literal(bytes) != nil
  }

  /// `true`, `false`, `null` or a number as JSON writes it; nil for all else.
  static func literal(_ bytes: ArraySlice<UInt8>) -> JSONValue? {
    let text = String(decoding: bytes, as: UTF8.self)
    switch text {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null": return .null
    default: break
    }
    guard bytes.count <= 400, isNumber(bytes) else { return nil }
    if !bytes.contains(where: { $0 == 46 || $0 | 32 == 101 }) {
      return Int(text).map { .integer($0) }
    }
    guard let number = Double(text), number.isFinite else { return nil }
    return .number(number)
  }

  private static func isNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    if rest.first == 45 { rest.removeFirst() }
    let whole = rest.prefix { $0.isDigit }
    guard !whole.isEmpty, whole.count == 1 || whole.first != 48 else { return false }
    rest = rest.dropFirst(whole.count)
    if rest.first == 46 {
      let digits = rest.dropFirst().prefix { $0.isDigit }
      guard !digits.isEmpty else { return false }
      rest = rest.dropFirst(1 + digits.count)
    }
    guard let mark = rest.first else { return true }
    guard mark | 32 == 101 else { return false }
    rest.removeFirst()
    if rest.first == 43 || rest.first == 45 { rest.removeFirst() }
    return !rest.isEmpty && rest.allSatisfy(\.isDigit)
  }

  /// Nil where the escape is none, or stands for what can't be kept: NUL, half a pair.
  private static func escapeLength(_ bytes: ArraySlice<UInt8>) -> Int? {
    let escape = EscapedScalar(bytes)
    return escape.scalar == nil || escape.scalar == "\0" ? nil : escape.length
  }
}

extension UInt8 {
  var isDigit: Bool { (48...57).contains(self) }
}
