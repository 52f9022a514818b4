/// Walks over UTF-8 and cuts it into words: runs of letters, digits and marks.
struct TokenScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var offset = 0
  private var tokens: [Token] = []
  private var word: [UInt8] = []
  private var start = 0
  private var end = 0
  private var isAfterApostrophe = false

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    tokens.reserveCapacity(bytes.count / 6 + 1)
    word.reserveCapacity(32)
  }

  mutating func scan() -> [Token] {
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte < 0x80 {
        takeASCII(byte)
        offset += 1
      } else {
        takeScalar()
      }
    }
    close()
    return tokens
  }

  private mutating func takeASCII(_ byte: UInt8) {
    switch byte {
    case 0x61...0x7A, 0x30...0x39: append(byte)
    case 0x41...0x5A: append(byte | 0x20)
    case 0x27: takeApostrophe()
    default: close()
    }
  }

  private mutating func takeScalar() {
    let (scalar, length) = decoded()
    switch WordRole(of: scalar) {
    case .part:
      open()
      word.append(contentsOf: scalar.folded.utf8)
      end = offset + length
    case .wholeWord:
      close()
      open()
      word.append(contentsOf: String(scalar).utf8)
      end = offset + length
      close()
    case .apostrophe: takeApostrophe()
    case .invisible: break
    case .separator: close()
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

  private mutating func takeApostrophe() {
    if isAfterApostrophe { close() }
    isAfterApostrophe = !word.isEmpty
  }

  private mutating func close() {
    isAfterApostrophe = false
    guard !word.isEmpty else { return }
    tokens.append(Token(word: String(decoding: word, as: UTF8.self), range: start..<end))
    word.removeAll(keepingCapacity: true)
  }
}
