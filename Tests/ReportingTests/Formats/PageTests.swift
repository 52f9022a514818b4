import ConsultationModel
import ProgramRunning
import TestSupport
import Testing

@testable import Reporting

/// The page for browsers and paper.
struct PageTests {
  private let page: Markup

  init() throws {
    page = try Markup(Fixture.report().rendered(as: .html), isPage: true)
  }

  @Test func everyLinkLeadsSomewhereAndNoPlaceIsThereTwice() {
    let ids = page.elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    let links = page.elements.compactMap { $0.attributes["href"] }
    #expect(links.count > 30)
    for link in links { #expect(ids.contains { "#\($0)" == link }, "\(link)") }
  }

  @Test func everyQuoteLeadsToItsPointAndBack() {
    let links = page.elements.compactMap { $0.attributes["href"] }
    let quotes = page.elements.filter { $0.name == "blockquote" }.compactMap { $0.attributes["id"] }
    #expect(!quotes.isEmpty)
    for quote in quotes { #expect(links.contains("#\(quote)")) }
    #expect(links.contains("#point1"))
  }

  @Test func nothingIsFetched() {
    let text = String(decoding: Fixture.report().rendered(as: .html), as: UTF8.self)
    #expect(!text.contains("http://") && !text.contains("https://") && !text.contains("url("))
    for name in ["link", "img", "iframe", "object", "base", "form"] {
      #expect(!page.elements.contains { $0.name == name }, "\(name)")
    }
    let policy = page.elements.first { $0.attributes["http-equiv"] != nil }
    #expect(policy?.attributes["content"]?.hasPrefix("default-src 'none'") == true)
  }

  @Test func headingsGoDownStepByStep() {
    let levels = page.elements.map(\.name).filter { $0.count == 2 && $0.hasPrefix("h") }
      .compactMap { Int($0.dropFirst()) }
    #expect(levels.first == 1 && levels.filter { $0 == 1 }.count == 1)
    for (before, after) in zip(levels, levels.dropFirst()) { #expect(after <= before + 1) }
  }

  @Test func everyDrawingHasANameAndItsFiguresAsATable() {
    let drawings = page.elements.filter { $0.name == "svg" }
    let ids = Set(page.elements.compactMap { $0.attributes["id"] })
    #expect(drawings.count == page.elements.filter { $0.name == "details" }.count)
    for drawing in drawings {
      #expect(drawing.attributes["role"] == "img")
      #expect(ids.contains(drawing.attributes["aria-labelledby"] ?? ""))
    }
  }

  @Test func theScriptIsTheOneThatThePolicyNames() throws {
    let place = try Workplace()
    let script = "\(HTMLAssets.script)"
    let code =
      "import base64,hashlib,sys;"
      + "print(base64.b64encode(hashlib.sha256(sys.stdin.buffer.read()).digest()).decode())"
    let outcome = try ProgramRun(
      ["-c", code], of: "/usr/bin/python3", in: place.folder, input: Array(script.utf8),
      variables: [], output: .file
    ).finish()
    #expect("sha256-" + outcome.output.prefix { $0 != "\n" } == HTMLAssets.scriptDigest)
  }
}
