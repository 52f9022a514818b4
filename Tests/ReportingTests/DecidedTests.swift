import ConsultationModel
import OrderedJSON
import Testing
import Theming

@testable import Reporting

/// What coders decided counts in every form of a report; the fixture's other tests have no coders.
@Suite struct DecidedTests {
  private static let fibre = PointReference(session: "s1", feedback: "p01-aaaa1111")
  private static let money = PointReference(session: "s1", feedback: "p02-aaaa2222")
  private static let trainers = PointReference(session: "s2", feedback: "p08-bbbb3333")
  private static let scots = PointReference(session: "s2", feedback: "p07-bbbb2222")

  private static func codings(_ judgements: Judgement...) -> [Codings] {
    var codings = Codings(coder: "Ann")
    for (index, judgement) in judgements.enumerated() {
      let now = Timestamp(milliseconds: 1_562_331_600_000 + Int64(index) * 1000, offsetMinutes: 60)
      codings.decide(judgement, Moment(now: now, entropy: UInt64(index)))
    }
    return [codings]
  }

  private static func basis(_ codings: [Codings], codebook: Codebook? = nil) -> ThemeBasis {
    let texts = Fixture.gathered(Fixture.sessions, into: CodedTexts(of: codings)).texts
    return ThemeBasis(codebook: codebook, codings: codings, texts: texts)
  }

  private static func report(_ basis: ThemeBasis) -> Report {
    Fixture.gathered(
      Fixture.sessions, into: ReportBuilder(title: "T", basis: basis, guide: Fixture.find)
    ).report()
  }

  private static func points(_ theme: Theme.ID, _ report: Report) -> (all: Int, byPerson: Int) {
    let line = report.themes.first { $0.id == theme }
    return (line?.points ?? 0, line?.byPerson ?? 0)
  }

  private static func items(_ value: JSONValue?) -> [JSONValue] {
    guard case .array(let items) = value else { return [] }
    return items
  }

  @Test func whatACoderPutCountsAsAPersonsAndEndsTheMachinesSay() {
    let basis = Self.basis(Self.codings(Judgement(on: Self.fibre, .added("finance"))))
    let (before, after) = (Self.report(.guidesOwn), Self.report(basis))
    #expect(Self.points("finance", after) == (Self.points("finance", before).all + 1, 1))
    // The coder looked at the whole point and left fibre off.
    #expect(Self.points("full-fibre", after).all == Self.points("full-fibre", before).all - 1)
    #expect((before.base.decided, after.base.decided) == (0, 1))
  }

  @Test func whatACoderRejectedIsOffWhileTheMachineKeepsTheRest() {
    let basis = Self.basis(Self.codings(Judgement(on: Self.money, .rejected("finance"))))
    let (before, after) = (Self.report(.guidesOwn), Self.report(basis))
    #expect(Self.points("finance", after).all == Self.points("finance", before).all - 1)
    #expect(Self.points("full-fibre", after) == Self.points("full-fibre", before))
    #expect(after.base.decided == 0)
  }

  @Test func codedAsNoneIsNoneAlsoWhereTheTableNotedATheme() {
    let basis = Self.basis(Self.codings(Judgement(on: Self.scots, .none)))
    #expect(Self.points("learning", Self.report(.guidesOwn)).all == 1)
    #expect(Self.points("learning", Self.report(basis)).all == 0)
    let csv = Self.report(basis).rendered(as: .csv)
    #expect(String(decoding: csv, as: UTF8.self).contains(",'-,"))
    let text = String(
      decoding: Fixture.gathered(
        Fixture.sessions, into: ThemeListing(basis: basis, guide: Fixture.find)
      ).rendered(as: .text), as: UTF8.self)
    #expect(text.contains("Learn from the Scots.\n    no theme (a person decided)\n"))
  }

  @Test func aCodebookInUseStandsInPlaceOfTheGuidesAndOldCodesFollowIt() throws {
    let now = Timestamp(milliseconds: 1_562_331_600_000, offsetMinutes: 60)
    let merged = try Fixture.guide.codebook.merging(
      ["finance", "digital-skills"], as: "Means", by: "Ann", Moment(now: now, entropy: 1))
    let codings = Self.codings(Judgement(on: Self.trainers, .accepted("digital-skills")))
    let report = Self.report(Self.basis(codings, codebook: merged))
    #expect(Self.points("means", report).byPerson == 1)
    #expect(Self.points("digital-skills", report).all == 0)
    #expect(report.codebooks.map(\.id) == ["digital-codes"])
  }

  @Test func theTextsOfCodedPointsAloneAreKept() {
    let codings = Self.codings(Judgement(on: Self.fibre, .none))
    let texts = Fixture.gathered(Fixture.sessions, into: CodedTexts(of: codings)).texts
    #expect(texts == [Self.fibre: "Full fibre must reach every farm."])
  }

  @Test func everyPointWithoutAThemeIsInOneProposal() throws {
    let listing = Fixture.gathered(Fixture.sessions, into: ThemeListing(guide: Fixture.find))
    let json = try JSONValue(parsing: listing.rendered(as: .json))
    let without = Self.items(json["points"]).filter { $0["themes"] == .array([]) }
      .map { $0["feedback"] }
    let proposed = Self.items(json["proposed"]).flatMap { Self.items($0["points"]) }
    #expect(!without.isEmpty)
    #expect(without.allSatisfy { $0.map(proposed.contains) == true })
    #expect(proposed.count == without.count)
    #expect(json["codebook"] == .string("digital-codes"))
  }
}
