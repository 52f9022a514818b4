/// Goes through a text once and notes every object that is valid JSON.
///
/// A fault forgets the brackets that are open and nothing else: what comes after it begins anew.
struct WholeObjectScanner {
  private(set) var spans: [Range<Int>] = []
  private let bytes: [UInt8]
  private var frames: [Frame] = []

  // Nobody's session nests deeper; a bomb of brackets must not fill the memory.
  private static let deepest = 128

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func scan(from start: Int) {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 32, 9, 10, 13: index += 1
      case .quote: index = scanString(at: index)
      case .openBrace, .openBracket:
        open(at: index, isList: byte == .openBracket)
        index += 1
      case .closeBrace, .closeBracket:
        close(at: index, isList: byte == .closeBracket)
        index += 1
      case .colon, .comma:
        step(byte == .colon ? .colon : .comma)
        index += 1
      default: index = scanOther(at: index)
      }
    }
  }

  private mutating func open(at index: Int, isList: Bool) {
    if !frames.isEmpty { step(.value) }
    // A list in no object is nothing that could be of use.
    if frames.isEmpty, isList { return }
    guard frames.count < Self.deepest else { return frames.removeAll() }
    frames.append(Frame(start: index, isList: isList))
  }

  private mutating func close(at index: Int, isList: Bool) {
    guard let frame = frames.last, frame.isList == isList, frame.mayEnd else {
      return frames.removeAll()
    }
    frames.removeLast()
    guard !isList, frame.hasMembers else { return }
    while let last = spans.last, last.lowerBound > frame.start { spans.removeLast() }
    spans.append(frame.start..<index + 1)
  }

  private mutating func step(_ part: Frame.Part) {
    guard !frames.isEmpty else { return }
    if !frames[frames.count - 1].take(part) { frames.removeAll() }
  }

  private mutating func scanString(at quote: Int) -> Int {
    var end = quote + 1
    while end < bytes.count, bytes[end] != .quote { end += escapeLength(at: end) }
    guard end < bytes.count else {
      frames.removeAll()
      return bytes.count
    }
    guard !frames.isEmpty else { return end + 1 }
    let content = bytes[quote + 1..<end]
    if StrictText.isValid(content) {
      step(.text(content))
    } else {
      frames.removeAll()
    }
    return end + 1
  }

  private mutating func scanOther(at start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end].isLiteralByte { end += 1 }
    guard end > start else {
      frames.removeAll()
      // As within strings, so that both ways of reading see the same quotation marks.
      return start + escapeLength(at: start)
    }
    if !frames.isEmpty {
      if StrictText.isLiteral(bytes[start..<end]) { step(.value) } else { frames.removeAll() }
    }
    return end
  }

  /// 2 where a quotation mark or a backslash is escaped.
  private func escapeLength(at index: Int) -> Int {
    guard bytes[index] == .backslash, index + 1 < bytes.count else { return 1 }
    return bytes[index + 1] == .quote || bytes[index + 1] == .backslash ? 2 : 1
  }
}
