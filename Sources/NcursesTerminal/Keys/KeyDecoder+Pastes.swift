import TerminalCanvas

extension KeyDecoder {
  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  /// The paste, once its end is there. One that stalls or is too long comes in parts.
  mutating func nextPaste() -> TerminalEvent? {
    if let end = indexOfPasteEnd() {
      let text = Self.text(bytes[position..<end])
      isPasting = false
      advance(by: end - position + Self.pasteEnd.count)
      return text.isEmpty ? next() : .paste(text)
    }
    searched = max(position, bytes.count - Self.pasteEnd.count + 1)
    guard isLate || bytes.count - position > Self.pasteLimit else { return nil }
    let cut = cutBeforeUnfinishedEnd()
    isLate = false
    guard cut > position else { return nil }
    let text = Self.text(bytes[position..<cut])
    bytes.removeFirst(cut)
    position = 0
    searched = 0
    return .paste(text)
  }

  private func indexOfPasteEnd() -> Int? {
    var index = searched
    while let escape = bytes[index...].firstIndex(of: 27) {
      if bytes[escape...].starts(with: Self.pasteEnd) { return escape }
      index = escape + 1
    }
    return nil
  }

  /// Neither a letter, nor a line end, nor the end mark may fall apart.
  private func cutBeforeUnfinishedEnd() -> Int {
    var cut = bytes.count
    let tail = bytes[position...].suffix(Self.pasteEnd.count - 1)
    if let escape = tail.lastIndex(of: 27), Self.pasteEnd.starts(with: bytes[escape...]) {
      cut = escape
    }
    if let lead = bytes[position..<cut].suffix(3).lastIndex(where: { $0 >= 0xC0 }) {
      let length = bytes[lead] < 0xE0 ? 2 : bytes[lead] < 0xF0 ? 3 : 4
      if lead + length > cut { cut = lead }
    }
    if cut > position, bytes[cut - 1] == 13 { cut -= 1 }
    return cut
  }

  /// Terminals paste line ends as CR, some as CR LF.
  private static func text(_ pasted: ArraySlice<UInt8>) -> String {
    String(decoding: pasted, as: UTF8.self).withPlainLineEnds
  }
}
