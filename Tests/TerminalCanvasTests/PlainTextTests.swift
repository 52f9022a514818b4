import Testing

@testable import TerminalCanvas

/// Plain ASCII takes a shorter way; it must lead to the same place.
@Suite struct PlainTextTests {
  @Test func plainTextWrapsLikeAnyOther() {
    let texts = [
      "", " ", "  ", "a", "ab", "a b", " a", "a ", "abc def ghi", "abcdefghijkl", "ab cdefghijkl m",
      "a  b   c", "    abc", "abc    ", "one two three four five six seven",
    ]
    for text in texts {
      for width in 1...14 {
        let slow = DisplayText.wrappedLines(
          of: text, in: text.startIndex..<text.endIndex, width: width
        ).map { String(text[$0]) }
        #expect(DisplayText.wrapped(text, width: width) == slow, "“\(text)” at \(width)")
      }
    }
  }

  @Test func plainTextIsWrittenLikeAnyOther() {
    var plain = Frame(size: Size(columns: 6, rows: 1))
    var other = plain
    #expect(plain.write("abcdefgh", at: Point(row: 0, column: 2), style: .strong) == 4)
    // A mark that is left out takes the text the longer way.
    #expect(other.write("abc\u{200D}defgh", at: Point(row: 0, column: 2), style: .strong) == 4)
    #expect(plain == other)
  }
}
