import ConsultationModel
import Reporting
import Testing

/// What lines of a report on the screen lead to.
struct ReadingTests {
  private let reading = Fixture.report().reading(width: 80)

  @Test func aQuoteLeadsToItsPointAndThePointToItsFile() throws {
    let quote = try #require(
      reading.lines.indices.first { reading.lines[$0].contains("— Sage") })
    let point = try #require(reading.leads[quote])
    #expect(reading.lines[point].contains("aaaa1111"))
    #expect(reading.files[point] == "table-1.json")
  }

  @Test func everyLeadEndsWithinTheText() {
    #expect(!reading.leads.isEmpty)
    #expect(reading.leads.values.allSatisfy { reading.lines.indices.contains($0) })
  }

  @Test func headingsBelongToNoFile() {
    for (line, _) in reading.files { #expect(!reading.lines[line].hasPrefix("Infra, question")) }
    #expect(Set(reading.files.values) == ["table-1.json", "table-2.json", "table-3.json"])
  }
}
