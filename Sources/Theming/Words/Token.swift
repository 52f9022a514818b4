/// One word of a text, folded for comparing, and where it stands.
package struct Token: Equatable, Sendable {
  /// Case-folded, without apostrophes: `cant` for `Can’t`.
  package let word: String
  /// Offsets into the text's UTF-8.
  package let range: Range<Int>

  package init(word: String, range: Range<Int>) {
    self.word = word
    self.range = range
  }

  /// The words of `text` in order.
  package static func tokens(in text: String) -> [Token] {
    var text = text
    return text.withUTF8 { bytes in
      var scanner = TokenScanner(bytes)
      var tokens: [Token] = []
      scanner.scan { word in
        tokens.append(
          Token(word: String(decoding: word.folded, as: UTF8.self), range: word.range))
      }
      return tokens
    }
  }
}
