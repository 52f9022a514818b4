/// Walks over UTF-8 and cuts it into words: runs of letters, digits and marks.
struct TokenScanner {
  /// A word of a text.
  struct Word {
    /// Of its folded bytes.
    let digest: UInt64
    /// Where it stands in the text.
    let range: Range<Int>
    fileprivate let text: UnsafeBufferPointer<UInt8>
    fileprivate let mixed: [UInt8]

    /// As it is compared: `cant` for `Can’t`.
    var folded: [UInt8] {
      mixed.isEmpty ? text[range].map(PieceCharacter.lowered) : mixed
    }
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var offset = 0
  private var isOpen = false
  private var start = 0
  private var end = 0
  private var digest = Digest.start
  // Only of a word that is more than one run of ASCII; most words never need it.
  private var mixed: [UInt8] = []
  private var isAfterApostrophe = false

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Hands over every word.
  mutating func scan(_ take: (Word) -> Void) {
    while offset < bytes.count {
      let byte = bytes[offset]
      if PieceCharacter.isLetter(byte) {
        takeRun()
      } else if byte < 0x80 {
        if byte == 0x27 { takeApostrophe(take) } else { close(take) }
        offset += 1
      } else {
        takeScalar(take)
      }
    }
    close(take)
  }

  /// Letters and digits of ASCII, up to what is none.
  private mutating func takeRun() {
    open()
    let start = offset
    while offset < bytes.count, PieceCharacter.isLetter(bytes[offset]) {
      digest = Digest.add(PieceCharacter.lowered(bytes[offset]), to: digest)
      offset += 1
    }
    if !mixed.isEmpty { mixed += bytes[start..<offset].map(PieceCharacter.lowered) }
    end = offset
  }

  private mutating func takeScalar(_ take: (Word) -> Void) {
    let (scalar, length) = decoded()
    switch WordRole(of: scalar) {
    case .part: self.take(scalar.folded.utf8, upTo: offset + length)
    case .wholeWord:
      close(take)
      self.take(String(scalar).utf8, upTo: offset + length)
      close(take)
    case .apostrophe: takeApostrophe(take)
    case .invisible: break
    case .separator: close(take)
    }
    offset += length
  }

  private mutating func take(_ folded: String.UTF8View, upTo end: Int) {
    open()
    for byte in folded { digest = Digest.add(byte, to: digest) }
    mixed += folded
    self.end = end
  }

  // A String's UTF-8 is always well formed, so the lead byte can be trusted.
  private func decoded() -> (Unicode.Scalar, Int) {
    let lead = bytes[offset]
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for index in 1..<length { value = value << 6 | UInt32(bytes[offset + index] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// Begins a word, or goes on with one that then is more than a run of ASCII.
  private mutating func open() {
    isAfterApostrophe = false
    if !isOpen {
      isOpen = true
      start = offset
      digest = Digest.start
    } else if mixed.isEmpty {
      mixed = bytes[start..<end].map(PieceCharacter.lowered)
    }
  }

  private mutating func takeApostrophe(_ take: (Word) -> Void) {
    if isAfterApostrophe { close(take) }
    isAfterApostrophe = isOpen
  }

  private mutating func close(_ take: (Word) -> Void) {
    isAfterApostrophe = false
    guard isOpen else { return }
    take(Word(digest: digest, range: start..<end, text: bytes, mixed: mixed))
    isOpen = false
    if !mixed.isEmpty { mixed.removeAll() }
  }
}
