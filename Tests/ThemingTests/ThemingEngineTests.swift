import ConsultationModel
import Testing

@testable import Theming

struct ThemingEngineTests {
  private let book = Codebook(
    id: "book", name: "Book",
    themes: [
      Theme(
        id: "lines", name: "Broadband", description: "How fast the line is.",
        terms: ["broadband", "fibre"]),
      Theme(
        id: "buses", name: "Buses and trains", description: "Getting about by public transport.",
        terms: ["bus", "train", "timetable"]),
      Theme(
        id: "schools", name: "Schools", description: "Teachers, pupils and lessons.",
        terms: ["school", "teacher"]),
    ])

  private let texts = [
    "Broadband is too slow in the dale", "The bus never comes", "Teachers need time to learn",
    "The train was late, and the school was shut", "Good point", "no fibre here", "…", "",
  ]

  /// Sixty points about gardens and dogs, in words that no theme's terms hold.
  private var coded: [CodedPoint] {
    (0..<60).map { number in
      number.isMultiple(of: 2)
        ? CodedPoint("the allotment wants digging, bed \(number)", themes: ["lines"])
        : CodedPoint(
          "whippets barking at number \(number)", themes: number % 3 == 0 ? [] : ["buses"])
    }
  }

  @Test func aTermPutsItsThemeOnAPointAndIsTheReason() {
    let found = ThemingEngine(codebook: book).assignments(for: "The bus never comes")
    #expect(found.map(\.theme) == ["buses"])
    #expect(found.first?.reasons.first?.words == ["bus"])
    #expect(found.first?.reasons.first?.ranges == [4..<7])
    #expect(found.first?.reasons.first?.sentence == "'bus' is a term of it")
  }

  @Test func everyAssignmentHasAReasonAndAProbabilityFromTheCutOn() {
    let engine = ThemingEngine(codebook: book)
    for assignment in engine.assignments(for: texts).flatMap(\.self) {
      #expect(!assignment.reasons.isEmpty)
      #expect(assignment.probability >= engine.cut - 1e-12 && assignment.probability <= 1)
    }
  }

  @Test func manyPointsGetWhatEachGetsAlone() {
    let engine = ThemingEngine(codebook: book)
    let many = (0..<100).flatMap { number in texts.map { "\($0) \(number)" } }
    #expect(engine.assignments(for: many) == many.map { engine.assignments(for: $0) })
  }

  @Test func themesComeInTheCodebooksOrder() {
    let found = ThemingEngine(codebook: book).assignments(for: "School train, school bus")
    #expect(found.map(\.theme) == ["buses", "schools"])
  }

  @Test func codedPointsTeachWordsThatNoTermHolds() {
    let engine = ThemingEngine(codebook: book, coded: coded)
    let text = "another allotment wants digging"
    #expect(ThemingEngine(codebook: book).assignments(for: text).map(\.theme) != ["lines"])
    #expect(engine.assignments(for: text).map(\.theme) == ["lines"])
    #expect(engine.learntFrom == 60)
  }

  @Test func tooFewCodedPointsTeachNothing() {
    let few = Array(coded.prefix(ThemingEngine.fewestCodedPoints - 1))
    let taught = ThemingEngine(codebook: book, coded: few)
    #expect(taught.learntFrom == 0)
    #expect(
      taught.probabilities(for: texts) == ThemingEngine(codebook: book).probabilities(for: texts))
  }

  @Test func aThemeThatNobodyCodedKeepsWhatItsTermsSay() {
    // Coded as none, they say which words are rare, and nothing of any theme.
    let silent = coded.map { CodedPoint($0.text, themes: []) }
    let plain = ThemingEngine(codebook: book, coded: silent).probabilities(for: texts)
    let taught = ThemingEngine(codebook: book, coded: coded).probabilities(for: texts)
    #expect(plain.map { $0[2] } == taught.map { $0[2] })
    #expect(plain.map { $0[0] } != taught.map { $0[0] })
  }

  @Test func theOrderOfCodedPointsMakesNoDifference() {
    let forwards = ThemingEngine(codebook: book, coded: coded).probabilities(for: texts)
    let backwards = ThemingEngine(codebook: book, coded: coded.reversed()).probabilities(for: texts)
    #expect(forwards == backwards)
  }

  @Test func aCodebookWithoutThemesPutsNone() {
    let empty = ThemingEngine(codebook: Codebook(id: "none", name: "None", themes: []))
    #expect(empty.assignments(for: texts) == texts.map { _ in [] })
  }

  @Test func copiesUsedFromManyThreadsAgree() async {
    let engine = ThemingEngine(codebook: book)
    let texts = (0..<200).map { "fibre and teachers number\($0)" }
    let expected = texts.map { engine.assignments(for: $0) }
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<4 {
        group.addTask { texts.map { engine.assignments(for: $0) } == expected }
      }
      for await agrees in group { #expect(agrees) }
    }
  }

  @Test func aBookInOnePointIsReadInItsBeginning() {
    let engine = ThemingEngine(codebook: book)
    let start = "full fibre é "
    let book = start + String(repeating: "é words ", count: 10_000) + "teachers"
    #expect(
      engine.assignments(for: book).map(\.theme) == engine.assignments(for: start).map(\.theme))
  }

  @Test func aPointIsNoReasonForItself() throws {
    let guide = try #require(Self.shippedPoint)
    let engine = ThemingEngine(codebook: guide.codebook)
    let reasons = engine.assignments(for: guide.text).flatMap(\.reasons).map(\.sentence)
    #expect(!reasons.isEmpty)
    #expect(reasons.allSatisfy { !$0.contains("'\(guide.text)'") })
  }

  private static var shippedPoint: (codebook: Codebook, text: String)? {
    let themes = Set(Shipped.digital.points.flatMap(\.point.themes)).sorted()
    let codebook = Codebook(
      id: Shipped.digital.codebook, name: "D", themes: themes.map { Theme(id: $0, name: $0.text) })
    return Shipped.digital.points.first { !$0.point.themes.isEmpty }
      .map { (codebook, $0.point.text) }
  }

  @Test func aRenamedThemeKeepsItsPoints() throws {
    let book = Codebook(
      id: "b", name: "Town",
      themes: [Theme(id: "a", name: "Buses and trains"), Theme(id: "b", name: "Swimming pools")])
    let moment = Moment(now: Timestamp(milliseconds: 0, offsetMinutes: 0), entropy: 1)
    let renamed = try book.renaming("a", to: "Getting about", by: "Ann", moment)
    let texts = ["More trains in the evening", "The pools are cold", "Getting about is hard"]
    #expect(
      ThemingEngine(codebook: renamed).probabilities(for: texts)
        == ThemingEngine(codebook: book).probabilities(for: texts))
  }
}
