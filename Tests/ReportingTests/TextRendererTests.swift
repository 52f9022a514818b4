import ConsultationModel
import TerminalCanvas
import Testing

@testable import Reporting

struct TextRendererTests {
  private static func lines(_ width: Int, _ text: String = "Broadband") -> [String] {
    var files = Fixture.sessions
    files["4.json"] = Fixture.session(
      "s4", table: "9",
      [Fixture.point("x", ("skills", "effective"), text) { $0.stance = .supporting }])
    let bytes = Fixture.report(of: files).rendered(as: .text, width: width)
    return String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test(arguments: [80, 100, 120, 200])
  func noLineIsWiderThanTheTerminal(width: Int) {
    for line in Self.lines(width) { #expect(DisplayText.width(of: line) <= width, "\(line)") }
  }

  @Test func columnsForWhichThereIsNoRoomStandInATableOfTheirOwn() {
    let header = ["Theme", "Business", "University or college", "Local government", "Other"]
    let rows = [["Partnership and collaboration", "1", "22", "3", "4"].map { Line($0) }]
    let table = Document.Table("By sector", header: header, rows: rows)
    var document = Document(title: "T")
    document.append(.table(table))
    let lines = TextRenderer.laidOut(document, width: 44).lines
    #expect(
      lines == [
        "Theme                Business  University or",
        "                                     college",
        "──────────────────── ──────── ──────────────",
        "Partnership and             1             22",
        "collaboration",
        "",
        "Theme                 Local government Other",
        "───────────────────── ──────────────── ─────",
        "Partnership and                      3     4",
        "collaboration",
      ])
  }

  @Test(arguments: ["word ", "x", "漢字", "é", "👩🏽‍🚀 "])
  func longWordsAreCutAndNothingIsLost(word: String) {
    let text = "Broadband " + String(repeating: word, count: 300)
    let lines = Self.lines(80, text)
    #expect(lines.allSatisfy { DisplayText.width(of: $0) <= 80 })
    let letters = lines.joined().filter { word.contains($0) && $0 != " " }.count
    #expect(letters >= 300 * word.filter { $0 != " " }.count)
  }

  @Test func signsThatSteerATerminalAreGone() {
    let lines = Self.lines(80, "Broadband \u{1B}[31mred\u{9B}2J\u{202E}back\u{7}\u{0}")
    let scalars = lines.joined().unicodeScalars
    #expect(!scalars.contains { $0.properties.generalCategory == .control || $0 == "\u{202E}" })
  }

  @Test func whatIsThereHasABarThatCanBeSeen() {
    #expect(Bar.text(1, of: 10_000, width: 10) == "▏")
    #expect(Bar.text(0, of: 10, width: 10) == "")
    #expect(Bar.text(10, of: 10, width: 10) == "██████████")
    #expect(Bar.text(5, of: 10, width: 5) == "██▌")
  }

  @Test(arguments: 40...60) func noTableIsWiderThanItMayBe(width: Int) {
    let header = ["Theme"] + (1...5).map { "Sector \($0)" }
    let rows = [["Full fibre"] + Array(repeating: "9 (9%)", count: 5)].map { $0.map { Line($0) } }
    var document = Document(title: "T")
    document.append(.table(Document.Table("By sector", header: header, rows: rows)))
    let widest = TextRenderer.laidOut(document, width: width).lines
      .map { DisplayText.width(of: $0) }.max()
    #expect((widest ?? 0) <= width)
  }
}
