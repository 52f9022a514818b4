/// Walks over UTF-8 and cuts it into words: runs of letters, digits and marks.
struct TokenScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var offset = 0
  private var word: [UInt8] = []
  private var start = 0
  private var end = 0
  private var isAfterApostrophe = false

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    word.reserveCapacity(32)
  }

  /// Hands over every word, folded, with its place in the text.
  mutating func scan(_ take: ([UInt8], Range<Int>) -> Void) {
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte < 0x80 {
        takeASCII(byte, take)
        offset += 1
      } else {
        takeScalar(take)
      }
    }
    close(take)
  }

  private mutating func takeASCII(_ byte: UInt8, _ take: ([UInt8], Range<Int>) -> Void) {
    switch byte {
    case 0x61...0x7A, 0x30...0x39: append(byte)
    case 0x41...0x5A: append(byte | 0x20)
    case 0x27: takeApostrophe(take)
    default: close(take)
    }
  }

  private mutating func takeScalar(_ take: ([UInt8], Range<Int>) -> Void) {
    let (scalar, length) = decoded()
    switch WordRole(of: scalar) {
    case .part:
      open()
      word.append(contentsOf: scalar.folded.utf8)
      end = offset + length
    case .wholeWord:
      close(take)
      open()
      word.append(contentsOf: String(scalar).utf8)
      end = offset + length
      close(take)
    case .apostrophe: takeApostrophe(take)
    case .invisible: break
    case .separator: close(take)
    }
    offset += length
  }

  // A String's UTF-8 is always well formed, so the lead byte can be trusted.
  private func decoded() -> (Unicode.Scalar, Int) {
    let lead = bytes[offset]
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for index in 1..<length { value = value << 6 | UInt32(bytes[offset + index] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  private mutating func append(_ byte: UInt8) {
    open()
    word.append(byte)
    end = offset + 1
  }

  private mutating func open() {
    if word.isEmpty { start = offset }
    isAfterApostrophe = false
  }

  private mutating func takeApostrophe(_ take: ([UInt8], Range<Int>) -> Void) {
    if isAfterApostrophe { close(take) }
    isAfterApostrophe = !word.isEmpty
  }

  private mutating func close(_ take: ([UInt8], Range<Int>) -> Void) {
    isAfterApostrophe = false
    guard !word.isEmpty else { return }
    take(word, start..<end)
    word.removeAll(keepingCapacity: true)
  }
}
