import DurableFiles
import OrderedJSON
import TerminalCanvas
import Testing

@testable import Reporting

/// Four rooms that can't see one another keep strangers' text from acting on a terminal or turning
/// a line: each has to know every such sign.
@Suite struct HarmlessTextTests {
  /// All that have letters or signs, and the planes of signs that are not seen.
  private static let scalars = (Array(0..<0x20000) + Array(0xE0000..<0xE1000) as [UInt32])
    .compactMap(Unicode.Scalar.init)

  /// Signs that the text of a file must never bring to a terminal, by what Unicode says of them.
  private func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    // Unicode took the latter for the same end once, and a mark of byte order is seen by nobody.
    default:
      scalar.properties.isBidiControl || (0x206A...0x206F).contains(scalar.value)
        || scalar.value == 0xFEFF
    }
  }

  private func wrong(_ isKept: (_ text: String, Unicode.Scalar) -> Bool) -> [String] {
    Self.scalars.filter { isKept("a\($0)b", $0) == isHarmful($0) }
      .map { String($0.value, radix: 16) }
  }

  @Test func namesOfFilesAreShownWithoutThem() {
    #expect(wrong { text, scalar in text.printable.unicodeScalars.contains(scalar) } == [])
  }

  @Test func filesAreWrittenWithoutThem() {
    #expect(
      wrong { text, scalar in
        JSONValue.string(text).compact().unicodeScalars.contains(scalar)
      } == [])
  }

  @Test func reportsAreWithoutThem() {
    let wrong = wrong { text, scalar in
      // Blanks of every kind become the plain one.
      scalar.properties.isWhitespace && !isHarmful(scalar)
        || PlainText.oneLine(text).unicodeScalars.contains(scalar)
    }
    #expect(wrong == [])
  }

  @Test func screensAreWithoutThem() {
    // They leave out more, which would take columns in some terminals only.
    let harmful = Self.scalars.filter { scalar in
      isHarmful(scalar)
        && DisplayText.cells(of: "a\(scalar)b").flatMap(\.scalars).contains(scalar)
    }
    #expect(harmful == [])
  }
}
