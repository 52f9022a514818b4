internal import OrderedJSON

/// Writes XML 1.0: elements closed by construction, texts and attributes escaped.
///
/// What XML can't hold, and signs that would turn text around, are left out.
struct XMLWriter {
  private(set) var bytes: [UInt8] = []

  /// `<?xml … ?>`, which begins a file of its own.
  mutating func declaration() {
    raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
  }

  /// What begins a page of HTML.
  mutating func doctype() {
    raw("<!DOCTYPE html>\n")
  }

  /// Text of our own that stands as it is: styles and scripts.
  mutating func verbatim(_ text: StaticString) {
    raw(text)
  }

  /// A line end between blocks, for those who read the source.
  mutating func newline() {
    raw("\n")
  }

  /// An element with what `content` writes within it; without content it is empty.
  mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:],
    _ content: (inout XMLWriter) throws -> Void
  ) rethrows {
    opening(name, attributes)
    try content(&self)
    closing(name)
  }

  /// For what is longer than one function; whoever opens must close.
  mutating func opening(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:]
  ) {
    open(name, attributes)
    raw(">")
  }

  mutating func closing(_ name: StaticString) {
    raw("</")
    raw(name)
    raw(">")
  }

  mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:]
  ) {
    open(name, attributes)
    raw("/>")
  }

  /// An element that holds nothing but text.
  mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], text: String
  ) {
    element(name, attributes) { $0.text(text) }
  }

  mutating func text(_ text: String) {
    // Nearly all text is ASCII that needs no escape.
    guard !text.utf8.allSatisfy(XMLText.isPlain) else { return bytes.append(contentsOf: text.utf8) }
    for scalar in text.unicodeScalars where XMLText.isAllowed(scalar) { append(scalar) }
  }

  private mutating func open(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>
  ) {
    raw("<")
    raw(name)
    for (key, value) in attributes {
      raw(" ")
      raw(key)
      raw("=\"")
      text(PlainText.oneLine(value))
      raw("\"")
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "<": raw("&lt;")
    case ">": raw("&gt;")
    case "&": raw("&amp;")
    case "\"": raw("&quot;")
    // Readers would make a line end of it.
    case "\r": raw("&#13;")
    default: bytes.append(contentsOf: String(scalar).utf8)
    }
  }

  private mutating func raw(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }
}

/// What may stand in XML.
enum XMLText {
  static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "\""): false
    default: (0x20..<0x7F).contains(byte)
    }
  }

  static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD, 0x20..<0x7F: true
    case 0xA0...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: !scalar.turnsText
    default: false
    }
  }
}
