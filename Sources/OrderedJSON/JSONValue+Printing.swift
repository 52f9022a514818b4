extension JSONValue {
  /// UTF-8 text with one member a line and a newline at the end; the same value always gives
  /// the same bytes.
  package func printed(indent: Int = 2) -> [UInt8] {
    var printer = JSONPrinter(indent: indent)
    printer.append(self, depth: 0)
    printer.bytes.append(UInt8(ascii: "\n"))
    return printer.bytes
  }

  /// The value on one line.
  package func compact() -> String {
    var printer = JSONPrinter(indent: nil)
    printer.append(self, depth: 0)
    return String(decoding: printer.bytes, as: UTF8.self)
  }
}
