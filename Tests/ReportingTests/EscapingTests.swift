import ConsultationModel
import Reporting
import Testing

struct EscapingTests {
  private func files(_ text: String) -> [String: Session] {
    let point = Fixture.point("p", ("skills", "effective"), text) { $0.stance = .against }
    return ["a.json": Fixture.session("s", table: "1", [point])]
  }

  private func markdown(_ text: String) -> String {
    String(decoding: Fixture.report(of: files(text)).rendered(as: .markdown), as: UTF8.self)
  }

  private func csv(_ text: String) -> String {
    String(decoding: Fixture.report(of: files(text)).rendered(as: .csv), as: UTF8.self)
  }

  @Test(arguments: [
    ("<script>x</script>", "\\<script\\>x\\</script\\>"), ("a | b", "a \\| b"),
    ("*loud* _low_ `code`", "\\*loud\\* \\_low\\_ \\`code\\`"), ("# head", "- \\# head"),
    ("- item", "- \\- item"), ("1. first", "- 1\\. first"), ("2) second", "- 2\\) second"),
    ("[x](http://e)", "\\[x\\](http://e)"), ("R&D &amp; co", "R&D \\&amp; co"),
    ("back\\slash", "back\\\\slash"), ("> said", "- \\> said"),
    ("a\n# b\n\n- c", "- a # b - c"), ("a\u{1B}[31mb\u{202E}c\u{0}d", "a \\[31mbc d"),
  ])
  func wordsNeverBecomeMarkup(text: String, expected: String) {
    #expect(markdown(text).contains(expected))
  }

  @Test func aLineThatWrapsStillCannotOpenABlock() {
    let text = String(repeating: "word ", count: 40) + String(repeating: "# - + 1. > = ", count: 60)
    for line in markdown(text).split(separator: "\n") where line.hasPrefix("  ") {
      let first = line.dropFirst(2).first.map(String.init) ?? ""
      #expect(!"#-+>=".contains(first))
      #expect(!line.hasPrefix("  1."))
    }
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@x", "\tx"])
  func aCellIsNeverAFormula(text: String) {
    #expect(csv(text).contains(",'" + text + ","))
  }

  @Test func cellsAreQuotedByTheStandard() {
    #expect(csv("say \"yes\", then\nno").contains(",\"say \"\"yes\"\", then\nno\","))
    #expect(csv("plain").hasSuffix("\r\n"))
  }
}
