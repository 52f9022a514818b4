import TerminalCanvas
import Testing

@testable import ConsultationUI

@Suite struct HighlightedTextTests {
  /// The lines, with what stands out in brackets.
  private func marked(_ text: String, _ ranges: [Range<Int>], width: Int = 20) -> [String] {
    HighlightedText(text, ranges: ranges, width: width).lines.map { line in
      line.map { $0.style == .plain ? $0.text : "[\($0.text)]" }.joined()
    }
  }

  @Test func theBytesNamedStandOut() {
    #expect(marked("Full fibre first", [5..<10]) == ["Full [fibre] first"])
  }

  @Test func aRangeGoesOnOverTheEndOfALine() {
    #expect(marked("one two three four", [4..<13], width: 8) == ["one [two]", "[three]", "four"])
  }

  @Test func bytesOfLettersBeforeAreCountedAsTheyAreStored() {
    #expect(
      marked("“Ça” fibre", ["“Ça” ".utf8.count..<"“Ça” fibre".utf8.count]) == ["“Ça” [fibre]"])
  }

  @Test func lineEndsOfEitherKindAreSteppedOver() {
    #expect(marked("one\r\ntwo\nthree", [5..<8, 9..<14]) == ["one", "[two]", "[three]"])
  }

  @Test func rangesBeyondTheTextAreLeftOut() {
    #expect(marked("fibre", [3..<900, -5 ..< -1, 7..<9]) == ["fib[re]"])
  }

  @Test func noTextIsOneEmptyLine() {
    #expect(marked("", [0..<4]) == [""])
  }
}
