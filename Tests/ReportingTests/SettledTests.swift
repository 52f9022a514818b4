import ConsultationModel
import Reporting
import Testing
import Theming

/// What becomes of parked points, and in which round a point was said, stand in the report.
@Suite struct SettledTests {
  private static let place: (Proposition.ID, Question.ID) = ("infrastructure", "effective")

  private static func report(only: [String] = []) throws -> Report {
    let session = Fixture.session(
      "s-rounds", table: "3",
      [
        Fixture.point("p-1", place, "Said in the first round") { $0.round = 1 },
        Fixture.point("p-2", place, "Where do the vans park?") {
          $0.round = 2
          $0.park(true)
          $0.triage = Triage(table: "5", reason: "their\nstreet")
        },
        Fixture.point("p-3", place, "Parked and open") { $0.park(true) },
      ])
    let choices = ReportChoices(filter: try PointFilter(only: only, except: []))
    let builder = ReportBuilder(title: "T", choices: choices, guide: Fixture.find)
    return Fixture.gathered(["s.json": session], into: builder).report()
  }

  @Test func whatBecomesOfAParkedPointIsReadWhereItIsListed() throws {
    let report = try Self.report()
    let text = String(decoding: report.rendered(as: .markdown), as: UTF8.self)
    #expect(
      text.contains(
        "Where do the vans park? (Not attributed, paraphrased; for table 5: their street;"))
    #expect(text.contains("round 2; parked, for table 5: their street)"))
    #expect(text.contains("Parked and open (Not attributed, paraphrased; ref"))
  }

  @Test func tablesAndScriptsHaveBoth() throws {
    let report = try Self.report()
    let csv = String(decoding: report.rendered(as: .csv), as: UTF8.self)
    #expect(csv.contains("because,objection,parked_for,parked_reason,round\r\n"))
    #expect(csv.contains(",5,\"their\nstreet\",2\r\n"))
    let json = String(decoding: report.rendered(as: .json), as: UTF8.self)
    #expect(json.contains("\"parkedFor\": \"5\""))
    #expect(json.contains("\"round\": 2"))
    #expect(json.contains("\"round\": null"))
  }

  @Test func aRoundCanBeAskedFor() throws {
    #expect(
      try Self.report(only: ["round=1"]).points.map(\.quoted.text) == ["Said in the first round"])
    #expect(try Self.report(only: ["round=1", "round=2"]).base.points == 2)
  }

  @Test func aQuoteSaysWhatQualifiesIt() {
    let session = Fixture.session(
      "s-quoted", table: "3",
      [
        Fixture.point("p-1", Self.place, "Full fibre broadband for all") {
          $0.votes = 3
          $0.objection = "not for all"
        }
      ])
    let builder = ReportBuilder(title: "T", guide: Fixture.find)
    let report = Fixture.gathered(["s.json": session], into: builder).report()
    let text = String(decoding: report.rendered(as: .markdown), as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let qualified = "3 votes; at the read-back: “not for all”"
    #expect(text.ranges(of: qualified).count >= 2, "\(text)")
  }
}
