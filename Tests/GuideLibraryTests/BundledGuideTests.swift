import ConsultationModel
import GuideLibrary
import OrderedJSON
import TestSupport
import Testing

@Suite struct BundledGuideTests {
  @Test func everyGuideThatShipsIsWithoutFaults() throws {
    #expect(GuideLibrary.bundledIDs == ["ne-lis-digital"])
    #expect(GuideLibrary.bundled().map(\.id.text) == GuideLibrary.bundledIDs)
    for id in GuideLibrary.bundledIDs {
      let bytes = try #require(GuideLibrary.bundledJSON(id))
      #expect(GuideLibrary.faults(in: bytes).map(\.sentence) == [])
    }
  }

  @Test func everyGuideThatShipsKeepsTheSchema() throws {
    let schema = try JSONSchema(try repositoryFile("docs/guide.schema.json"))
    for id in GuideLibrary.bundledIDs {
      let value = try JSONValue(parsing: try #require(GuideLibrary.bundledJSON(id)))
      #expect(schema.problems(in: value) == [])
    }
  }

  @Test func theExampleInTheDocsIsAGuideWithoutFaults() throws {
    let text = String(decoding: try repositoryFile("docs/guide-format.md"), as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex(of: "```json"))
    let example = lines[(start + 1)...].prefix { $0 != "```" }.joined(separator: "\n")
    #expect(GuideLibrary.faults(in: Array(example.utf8)).map(\.sentence) == [])
  }

  @Test func aBundledGuideIsLoadedByItsId() throws {
    let guide = try GuideLibrary.load("ne-lis-digital")
    #expect(guide.propositions.count == 5)
    #expect(guide.askedQuestion("government-ask")?.parent == "needed")
  }

  @Test func aMisspeltIdIsSuggested() {
    do throws(GuideError) {
      _ = try GuideLibrary.load("ne-lis-digtal")
      Issue.record("it was found")
    } catch {
      #expect(error.sentence.hasSuffix(#"Did you mean "ne-lis-digital"?"#))
    }
  }
}
