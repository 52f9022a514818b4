import TerminalCanvas
import Testing

/// How long text is broken into lines.
struct WrappingTests {
  @Test(arguments: [
    ("", 5, [""]),
    ("one", 5, ["one"]),
    ("one two", 5, ["one", "two"]),
    ("one two", 7, ["one two"]),
    ("one  two", 4, ["one ", "two"]),
    ("exact fit", 5, ["exact", "fit"]),
    ("a\nb\n", 5, ["a", "b", ""]),
    ("a\r\nb", 5, ["a", "b"]),
    ("overlong", 3, ["ove", "rlo", "ng"]),
    ("an overlong", 4, ["an", "over", "long"]),
    ("漢字漢字", 5, ["漢字", "漢字"]),
    ("漢", 1, ["漢"]),
    (" indented", 4, [" ind", "ente", "d"]),
  ]) func linesBreakBetweenWords(text: String, width: Int, lines: [String]) {
    #expect(DisplayText.wrapped(text, width: width) == lines)
  }

  @Test(arguments: 1...12) func nothingButBreakingBlanksIsLost(width: Int) {
    let text = "Rural exchanges  first, then 5G —   漢字 too; 👨‍👩‍👧‍👦 and a veryverylongword at the end "
    let lines = DisplayText.wrapped(text, width: width)
    let joined = lines.joined()
    #expect(joined.filter { $0 != " " } == text.filter { $0 != " " })
    #expect(text.count - joined.count <= lines.count - 1)
    #expect(lines.allSatisfy { $0.count == 1 || DisplayText.width(of: $0) <= width })
  }
}
