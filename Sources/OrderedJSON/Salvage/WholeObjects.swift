/// Where objects stand in a damaged text that are JSON without any fault.
///
/// A quotation mark that is lost or added turns everything after it inside out: text seems to be
/// structure and structure text. So the text is read in both ways, and what is whole in either
/// counts. Each way is one pass.
struct WholeObjects {
  /// From the opening brace to just past the closing one.
  typealias Span = Range<Int>

  /// The outermost whole objects, in the order of the text; none overlaps another.
  static func spans(in bytes: [UInt8]) -> [Span] {
    var outside = WholeObjectScanner(bytes)
    outside.scan(from: 0)
    var found = outside.spans
    if let quote = bytes.firstIndex(of: .quote) {
      var inside = WholeObjectScanner(bytes)
      inside.scan(from: quote + 1)
      found += inside.spans
    }
    return apart(found.sorted { $0.lowerBound < $1.lowerBound })
  }

  /// Of two that overlap the longer one stays.
  private static func apart(_ sorted: [Span]) -> [Span] {
    var kept: [Span] = []
    for span in sorted {
      guard let last = kept.last, last.upperBound > span.lowerBound else {
        kept.append(span)
        continue
      }
      if span.count > last.count { kept[kept.count - 1] = span }
    }
    return kept
  }
}

extension UInt8 {
  static let quote = UInt8(ascii: "\"")
  static let backslash = UInt8(ascii: "\\")
  static let openBrace = UInt8(ascii: "{")
  static let closeBrace = UInt8(ascii: "}")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
  static let colon = UInt8(ascii: ":")
  static let comma = UInt8(ascii: ",")
  static let newline = UInt8(ascii: "\n")

  var isJSONBlank: Bool { self == 32 || self == 9 || self == 10 || self == 13 }

  /// Digits, signs and letters: what numbers, `true`, `false` and `null` consist of.
  var isLiteralByte: Bool {
    switch self {
    case 48...57, 65...90, 97...122, 43, 45, 46: true
    default: false
    }
  }
}
