import ConsultationModel
import Testing

@testable import Reporting

/// What everybody may read must not say more than was agreed.
struct PublicReportTests {
  /// Nine points of business and two of health, whose speakers are not to be named at all.
  private static func session() -> Session {
    var points = (1...9).map { number in
      Fixture.point(
        Feedback.ID("b\(number)-aaaaaaa\(number)"), ("skills", "effective"), "Broadband"
      ) {
        $0.sector = .business
        $0.attribution = .sector
      }
    }
    points += (1...2).map { number in
      Fixture.point(Feedback.ID("h\(number)-bbbbbbb\(number)"), ("skills", "needed"), "Broadband") {
        $0.sector = .health
        $0.attribution = .unattributed
      }
    }
    var session = Fixture.session("s1", table: "1", points)
    session.noteTaker = "Nora Tate"
    return session
  }

  private static func report(_ choices: ReportChoices) -> Report {
    let builder = ReportBuilder(title: "T", choices: choices, guide: Fixture.find)
    return Gathering.fold(["/home/nora-tate/a.json"], into: builder) { _ in .session(session()) }
      .report()
  }

  private static func printed(_ choices: ReportChoices) -> String {
    let report = report(choices)
    return String(
      decoding: ReportFormat.allCases.flatMap { report.unpacked($0) }, as: UTF8.self)
  }

  @Test func smallCountsBySectorAreHidden() {
    let report = Self.report(ReportChoices(audience: .public))
    #expect(report.sectors[.health] == .few)
    #expect(report.sectors[.business] == .withheld)
    #expect(Self.report(ReportChoices()).sectors[.health] == .exact(2))
  }

  @Test(arguments: Grouping.allCases)
  func noFormatSaysWhoWasNotToBeNamed(by grouping: Grouping) {
    let text = Self.printed(ReportChoices(audience: .public, grouping: grouping))
    for secret in ["nora-tate", "Nora Tate", "Health 2", "\"health\":2", "\"health\": 2"] {
      #expect(!text.contains(secret), "\(secret) by \(grouping)")
    }
  }

  @Test func noSectorStandsBesideAName() {
    let points = (1...6).map { number in
      Fixture.point(Feedback.ID("b\(number)"), ("skills", "effective"), "Broadband") {
        $0.stakeholder = "jo"
        $0.attribution = number > 4 ? .sector : .organisation
      }
    }
    let jo = Stakeholder(id: "jo", name: "Jo Bell", organisation: "Sage", sector: .business)
    let session = Fixture.session("s1", table: "1", stakeholders: [jo], points)
    func sectors(_ audience: Audience) -> [Sector?] {
      let builder = ReportBuilder(
        title: "T", choices: ReportChoices(audience: audience), guide: Fixture.find)
      return Fixture.gathered(["s.json": session], into: builder).report().points.map(\.sector)
    }
    #expect(sectors(.public).compactMap(\.self) == [.business, .business])
    #expect(sectors(.internal).compactMap(\.self).count == 6)
  }

  @Test func theInternalReportNamesTheNoteTaker() {
    #expect(Self.printed(ReportChoices()).contains("Nora Tate"))
  }

  @Test func aQuestionSaysOnlyHowManySectorsWereHeard() {
    let question = Self.report(ReportChoices(audience: .public)).propositions
      .flatMap(\.questions).first { $0.points == 2 }
    let sectors = question?.group.themes.first?.sectors
    #expect(sectors?.entries.isEmpty == true)
    #expect(sectors?.heard == 1)
  }

  @Test func aPartOfOneSectorHoldsNoPointsOfIt() {
    let parts = Self.report(ReportChoices(audience: .public, grouping: .sector)).parts
    #expect(parts.count == Sector.allCases.count)
    #expect(parts.allSatisfy { $0.group == nil && $0.places.isEmpty })
  }

  @Test(arguments: [["sector=health"], ["stance=for", "sector=business"]])
  func itCannotBeCutBySector(only: [String]) throws {
    let filter = try PointFilter(only: only, except: [])
    #expect(ReportChoices(audience: .public, filter: filter).refusal?.contains("sector") == true)
    #expect(ReportChoices(audience: .internal, filter: filter).refusal == nil)
  }

  @Test(arguments: ReportFormat.allCases)
  func whatWasSaidAgainstAPointIsNotForThePublic(format: ReportFormat) {
    let point = Fixture.point("x", ("infrastructure", "effective"), "Kettle") {
      $0.objection = "Zebedee said so"
    }
    let sessions = ["a.json": Fixture.session("s", table: "1", [point])]
    let builder = ReportBuilder(
      title: "T", choices: ReportChoices(audience: .public), guide: Fixture.find)
    let bytes = Fixture.gathered(sessions, into: builder).report().rendered(as: format)
    #expect(!String(decoding: bytes, as: UTF8.self).contains("Zebedee"))
  }
}
