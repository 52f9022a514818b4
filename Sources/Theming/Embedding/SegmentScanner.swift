/// Cuts a text where a speaker turns to something else: at `. ! ? ; :` and line ends, at a comma
/// with two words after it, and at but, although and however.
struct SegmentScanner: Sequence, IteratorProtocol {
  /// One segment, and the word at which it was cut off.
  struct Segment {
    let range: Range<Int>
    let words: Int
    let joint: Range<Int>?
  }

  /// Fewer say too little to be weighed alone.
  static let fewestWords = 3

  private let text: UnsafeBufferPointer<UInt8>
  private var offset = 0

  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  mutating func next() -> Segment? {
    guard offset < text.count else { return nil }
    let start = offset
    var words = 0
    var isInWord = false
    while offset < text.count {
      let byte = text[offset]
      if Self.ends(byte) || (byte == 0x2C && twoWordsFollow(offset + 1)) {
        defer { offset += 1 }
        return Segment(range: start..<offset, words: words, joint: nil)
      }
      let isBlank = Self.isBlank(byte)
      if isBlank, let joint = joint(after: offset) {
        defer { offset = joint.upperBound }
        return Segment(range: start..<offset, words: words, joint: joint)
      }
      if !isBlank && !isInWord { words += 1 }
      isInWord = !isBlank
      offset += 1
    }
    return Segment(range: start..<offset, words: words, joint: nil)
  }

  private static func ends(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2E, 0x21, 0x3F, 0x3B, 0x3A, 0x0A: true
    default: false
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static let joints = ["but", "although", "however"].map { Array($0.utf8) }

  private func joint(after blank: Int) -> Range<Int>? {
    let start = blank + 1
    // Each begins with b, a or h: most words are passed over at once.
    guard start < text.count, [0x62, 0x61, 0x68].contains(text[start] | 0x20) else { return nil }
    for joint in Self.joints {
      let end = start + joint.count
      guard end < text.count, Self.isBlank(text[end]) else { continue }
      if zip(joint, text[start..<end]).allSatisfy({ $0 == $1 | 0x20 }) { return start..<end }
    }
    return nil
  }

  private func twoWordsFollow(_ start: Int) -> Bool {
    var index = start
    for _ in 0..<2 {
      let blanks = index
      while index < text.count, Self.isBlank(text[index]) { index += 1 }
      let word = index
      while index < text.count, PieceCharacter(text, at: index) == .letter { index += 1 }
      if index == word || word == blanks { return false }
    }
    return true
  }
}
