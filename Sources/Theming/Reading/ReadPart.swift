/// How much of a text is read for themes: a point is a few sentences, and a whole book put into one
/// must not take the memory of a thousand.
enum ReadPart {
  /// Some 3,500 words.
  static let mostBytes = 20_000

  /// The beginning, up to the end of a character.
  static func of(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    guard text.count > mostBytes else { return text }
    var end = mostBytes
    while end > 0, text[end] & 0xC0 == 0x80 { end -= 1 }
    return UnsafeBufferPointer(rebasing: text[..<end])
  }
}
