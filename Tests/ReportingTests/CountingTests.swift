import ConsultationModel
import Reporting
import Testing
import Theming

struct CountingTests {
  private typealias Section = Report.QuestionSection

  @Test func theFixtureStatesItsBase() {
    let base = Fixture.report().base
    #expect(base.sessions == 3)
    #expect(base.tables.count == 2)
    #expect(base.points == 8)
    #expect(base.stakeholders == 3)
    #expect(base.parked == 2)
    #expect(base.withdrawn == 1)
    #expect(base.unplaced == 1)
  }

  @Test(arguments: 1...20)
  func countsAddUpWhateverWasSaid(seed: UInt64) {
    let sessions = Generated.sessions(seed: seed)
    let report = Fixture.report(of: sessions)
    let questions = report.propositions.flatMap(\.questions)
    let standing = sessions.values.flatMap(\.feedback).filter { !$0.isWithdrawn }
    #expect(report.base.points == standing.count)
    #expect(questions.reduce(0) { $0 + $1.points } + report.base.unplaced == standing.count)
    #expect(
      questions.reduce(0) { $0 + $1.group.parked } + report.base.unplaced == report.base.parked)
    #expect(report.parked.count == report.base.parked)
    for question in questions { expectSound(question) }
    for theme in report.themes {
      let stances = theme.stances
      let sides = stances.supporting + stances.against + stances.mixed + stances.unstated
      let sectors = theme.sectors
      #expect(sides == theme.points)
      #expect(Self.total(sectors) == theme.points)
      #expect(theme.byPerson + theme.byMachineOnly == theme.points)
    }
  }

  private static func total(_ sectors: SectorFigures) -> Int {
    (sectors.entries.map(\.points) + [sectors.unstated]).reduce(0) { sum, figure in
      if case .exact(let points) = figure { sum + points } else { sum }
    }
  }

  private func expectSound(_ question: Section) {
    let group = question.group
    #expect(group.themes.allSatisfy { $0.base == question.points && $0.points <= $0.base })
    #expect(group.rare.filter(\.themes.isEmpty).count == group.unthemed)
    let listedThemes = Set(group.rare.flatMap(\.themes))
    #expect(listedThemes == Set(group.themes.filter { $0.points == 1 }.map(\.id)))
  }

  @Test func aPointRaisedOnceStaysInTheReport() {
    let questions = Fixture.report().propositions.flatMap(\.questions)
    let rare = questions.flatMap(\.group.rare).map(\.point.feedback)
    #expect(rare.contains("p07-bbbb2222"))
    #expect(rare.contains("p09-cccc1111"))
  }

  @Test func placesThatTheGuideLacksAreListedLastAndNeverDropped() {
    let point = Fixture.point("x", ("space", "orbit"), "Far out")
    let odd = Fixture.point("y", ("skills", "orbit"), "Further out")
    let report = Fixture.report(of: ["a.json": Fixture.session("s", table: "1", [point, odd])])
    #expect(report.propositions.map(\.name).last == "space")
    #expect(report.propositions.last?.questions.map(\.text) == ["orbit"])
    #expect(report.propositions[1].questions.last?.text == "orbit")
  }

  @Test func aSessionWithoutItsGuideIsCountedAndNamed() {
    let point = Fixture.point("x", ("space", "orbit"), "broadband") { $0.themes = ["mine"] }
    let strange = GuideReference(id: "lost", version: 3)
    let report = Fixture.report(
      of: ["a.json": Fixture.session("s", table: "1", guide: strange, [point])])
    #expect(report.themes.map(\.id) == ["mine"])
    #expect(report.missingGuides == ["lost"])
  }

  @Test func partnersAreCountedWhateverTheirCapitals() {
    let partners = Fixture.report().outsidePartners
    #expect(partners.map(\.name) == ["Scotland", "Nexus Rail"])
    #expect(partners.first?.points == 2)
    #expect(partners.first?.tables == 2)
  }

  @Test func aListOfHundredsSaysWhereTheRestStands() throws {
    let points = (0..<260).map { number in
      Fixture.point(
        .init("p\(number)"), ("infrastructure", "effective"), "Kettle \(number) whistles"
      ) {
        if number < 10 { $0.stance = .against }
        if number >= 140 { $0.stance = .mixed }
      }
    }
    let sessions = ["table-1.json": Fixture.session("s1", table: "1", points)]
    let report = Fixture.report(of: sessions)
    let text = String(decoding: report.rendered(as: .markdown), as: UTF8.self)
      .replacing(/\s+/, with: " ")
    // 260 are under no theme; of the 130 against or mixed some stand above, the others have room.
    #expect(text.contains("160 more, each among all points at the end of the report."))
    let inFull = text.matches(of: /Kettle \d+ whistles \(/).count
    let above = try #require(text.firstMatch(of: /As above: [^-]*/)).output.matches(of: /ref/).count
    #expect(above > 0 && inFull == 260 + 100 + 130 - above)
    for number in 0..<260 { #expect(text.contains("Kettle \(number) whistles ")) }
  }

  @Test func whatWasSaidOfPartnersByHundredsSaysWhereTheRestStands() {
    let points = (0..<130).map { number in
      Fixture.point(.init("p\(number)"), ("infrastructure", "outside-partners"), "Kettle \(number)")
    }
    let sessions = ["table-1.json": Fixture.session("s1", table: "1", points)]
    let text = String(
      decoding: Fixture.report(of: sessions).rendered(as: .markdown), as: UTF8.self)
    let chapter = text.split(separator: "\n## ").first { $0.hasPrefix("Partners outside") } ?? ""
    #expect(chapter.matches(of: /Kettle \d+ \(/).count == 100)
    #expect(chapter.contains("30 more, each among all points at the end of the report."))
  }

  @Test func aBrowserLaysOutOnlyWhatIsSeenOfALongReport() {
    func page(_ count: Int) -> String {
      let points = (0..<count).map { number in
        Fixture.point(.init("p\(number)"), ("infrastructure", "effective"), "Kettle \(number)")
      }
      let sessions = ["table-1.json": Fixture.session("s1", table: "1", points)]
      return String(decoding: Fixture.report(of: sessions).rendered(as: .html), as: UTF8.self)
    }
    #expect(page(1001).contains("class=\"far\">"))
    #expect(!page(3).contains("class=\"far\">"))
  }
}
