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
    #expect(reading.sources[point]?.file == "table-1.json")
  }

  @Test func everyLeadEndsWithinTheText() {
    #expect(!reading.leads.isEmpty)
    #expect(reading.leads.values.allSatisfy { reading.lines.indices.contains($0) })
  }

  @Test func headingsBelongToNoFile() {
    for (line, _) in reading.sources { #expect(!reading.lines[line].hasPrefix("Infra, question")) }
    #expect(
      Set(reading.sources.values.map(\.file)) == ["table-1.json", "table-2.json", "table-3.json"])
  }

  @Test func figuresInTheSummaryLeadToTheirPointsToo() throws {
    let summary = try #require(reading.lines.firstIndex { $0.hasPrefix("Most widely raised") })
    let lines = reading.lines[(summary + 1)...].drop(while: \.isEmpty).prefix { !$0.isEmpty }
    let items = lines.indices.filter { reading.lines[$0].hasPrefix("•") }
    #expect(!items.isEmpty)
    for item in items { #expect(reading.choices[item]?.hasPrefix("theme=") == true) }
  }

  /// The report of the points behind a figure has as many points as the figure says.
  @Test(arguments: Grouping.allCases)
  func aFigureLeadsToAsManyPointsAsItSays(grouping: Grouping) throws {
    let reading = Fixture.report(ReportChoices(grouping: grouping)).reading(width: 120)
    var tried = 0
    for (number, choice) in reading.choices {
      // `Full fibre  3 of 12 (25%)`, and of a group the figure that the sentence begins with.
      guard let figure = reading.lines[number].firstMatch(of: /(\d+)( of \d+| points? at)/) else {
        continue
      }
      let filter = try PointFilter(
        only: choice.split(separator: ",").map { $0.trimmingPrefix(" ").description }, except: [])
      let narrowed = Fixture.report(ReportChoices(filter: filter))
      #expect("\(narrowed.base.points)" == figure.1, "\(choice): \(reading.lines[number])")
      tried += 1
    }
    #expect(tried > 3)
  }
}
