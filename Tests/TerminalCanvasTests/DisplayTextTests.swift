import TerminalCanvas
import TerminalEmulation
import Testing

/// What is shown for a text and how wide it is.
struct DisplayTextTests {
  @Test(arguments: NastySample.all) func nastyTextIsShownHarmlessly(sample: NastySample) {
    let scalars = DisplayText.cells(of: sample.text).flatMap(\.scalars)
    #expect(scalars == Array(sample.shown.unicodeScalars))
    #expect(DisplayText.width(of: sample.text) == sample.columns)
    #expect(DisplayText.cells(of: sample.text).count == sample.columns)
  }

  @Test func theWidthOfATextIsTheSumOfItsCharacters() {
    let all = NastySample.all.map(\.text).joined(separator: "\t\u{301}x")
    #expect(all.reduce(0) { $0 + DisplayText.width(of: $1) } == DisplayText.cells(of: all).count)
  }

  @Test func noCellCanActOnTheTerminal() {
    var harmful: [Unicode.Scalar] = []
    for scalar in (UInt32(0)..<0x3000).compactMap(Unicode.Scalar.init) {
      harmful += DisplayText.cells(of: String(scalar)).flatMap(\.scalars).filter {
        $0.properties.generalCategory == .control || $0.properties.isBidiControl
      }
    }
    #expect(harmful.isEmpty)
  }

  @Test(arguments: [
    ("full fibre", 10, "full fibre"), ("full fibre", 9, "full fib…"), ("full fibre", 1, "…"),
    ("full fibre", 0, ""), ("漢字漢字", 6, "漢字…"), ("漢字", 4, "漢字"), ("漢字", 3, "漢…"),
  ]) func longTextIsClippedWithASign(text: String, columns: Int, expected: String) {
    #expect(DisplayText.clipped(text, to: columns) == expected)
  }

  @Test func shortTextIsPaddedOnTheOtherSide() {
    #expect(DisplayText.padded("漢", to: 5) == "漢   ")
    #expect(DisplayText.padded("漢", to: 5, alignment: .right) == "   漢")
    #expect(DisplayText.padded("漢", to: 5, alignment: .centre) == " 漢  ")
    #expect(DisplayText.padded("four", to: 3) == "fo…")
  }
}
