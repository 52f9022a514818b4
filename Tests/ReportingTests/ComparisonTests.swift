import ConsultationModel
import Reporting
import Testing

struct ComparisonTests {
  private static let comparison = ReportComparison(
    title: "Then and now", names: ["then", "now"],
    first: Fixture.report(of: Fixture.sessions.filter { $0.key == "table-1.json" }),
    second: Fixture.report(of: Fixture.sessions.filter { $0.key != "table-1.json" }))

  @Test func everyThemeOfEitherIsThereOnce() {
    let pairs = Self.comparison.themes
    #expect(Set(pairs.map(\.name)).count == pairs.count)
    #expect(pairs.compactMap(\.first).map(\.id) == Self.comparison.first.themes.map(\.id))
    #expect(
      Set(pairs.compactMap(\.second).map(\.id)) == Set(Self.comparison.second.themes.map(\.id)))
  }

  @Test func whatCameUpInOneAloneIsSaidWithItsWords() throws {
    let bytes = try #require(Self.comparison.rendered(as: .markdown))
    let text = String(decoding: bytes, as: UTF8.self)
    let finance = try #require(text.firstRange(of: "### Finance"))
    let other = try #require(text.firstRange(of: "## Came up in now and not in then"))
    #expect(finance.lowerBound < other.lowerBound)
    #expect(text.contains("ref bbbb2222"))
    #expect(text.contains("| Full fibre | 2 of 4"))
  }

  @Test func quotesSayVotesAndWhatWasSaidAgainst() throws {
    let point = Fixture.point("p1-abcd1234", ("infrastructure", "effective"), "Train the trainers")
    { point in
      point.votes = 3
      point.objection = "Not all of us"
    }
    let other = Fixture.point("p2", ("infrastructure", "effective"), "Train the drivers")
    let comparison = ReportComparison(
      title: "T", names: ["a", "b"],
      first: Fixture.report(of: ["a.json": Fixture.session("s", table: "1", [point, other])]),
      second: Fixture.report(of: [:]))
    let bytes = try #require(comparison.rendered(as: .markdown))
    let text = String(decoding: bytes, as: UTF8.self).replacing(/\s+/, with: " ")
    #expect(text.contains("3 votes; at the read-back: “Not all of us”; ref abcd1234"))
  }

  @Test func placesAddUpToThePointsThatStandAtOne() {
    let places = Self.comparison.places
    #expect(places.reduce(0) { $0 + $1.first } == 3)
    #expect(places.reduce(0) { $0 + $1.second } == 4)
  }

  @Test func formsOfPointsCannotShowTwoSets() {
    #expect(Self.comparison.rendered(as: .csv) == nil)
    #expect(Self.comparison.rendered(as: .themes) == nil)
  }
}
