import ConsultationModel
import Testing

@Suite struct AgreementTests {
  private let a = point("a")
  private let b = point("b")
  private let c = point("c")
  private let book = codebook("x", "y", "z")

  @Test func onlyPointsThatBothCodedCount() throws {
    let ann = log("Ann", (a, .added("x")), (b, .none), (c, .rejected("x")))
    let ben = log("Ben", (a, .added("x")), (c, .added("x")), (point("d"), .added("y")))
    let pair = try #require(Agreement(of: [ben, ann], in: book).pairs.first)
    #expect([pair.first, pair.second] == ["Ann", "Ben"])
    // Ann only rejected a theme of c, which is no coding of it.
    #expect([pair.points, pair.onlyFirst, pair.onlySecond, pair.alike] == [1, 1, 2, 1])
    #expect(pair.percent == 100)
    #expect(pair.themes.map(\.theme) == ["x"])
    // One point, one value: nothing that chance could not do.
    #expect(pair.kappa == nil && pair.alpha == nil)
  }

  @Test func nothingInCommonIsNoNumberAndNoHundredPerCent() throws {
    let pair = try #require(
      Agreement(of: [log("Ann", (a, .none)), log("Ben", (b, .none))], in: book).pairs.first)
    #expect(pair.points == 0 && pair.percent == nil && pair.kappa == nil && pair.alpha == nil)
  }

  @Test func whoCodedNothingIsHeldAgainstNobody() {
    let ann = log("Ann", (a, .added("x")))
    let coders = [ann, log("Ben", (b, .added("y"))), log("Cay"), log("Dee", (a, .rejected("x")))]
    let agreement = Agreement(of: coders, in: book)
    #expect(agreement.pairs.map { [$0.first, $0.second] } == [["Ann", "Ben"]])
    #expect(Agreement(of: [ann, log("Cay")], in: book).pairs.isEmpty)
    #expect(agreement.group == nil)
  }

  @Test func eachThemeIsCounted() throws {
    let ann = log("Ann", (a, .added("x")), (a, .added("y")), (b, .added("x")), (c, .none))
    let ben = log("Ben", (a, .added("x")), (b, .added("y")), (c, .none))
    let pair = try #require(Agreement(of: [ann, ben], in: book).pairs.first)
    let x = try #require(pair.themes.first)
    #expect([x.both, x.onlyFirst, x.onlySecond, x.neither] == [1, 1, 0, 1])
    #expect(x.kappa == CohenKappa.kappa(of: [[1, 1], [0, 1]]))
    let units = [[true, true], [true, false], [false, false]]
    let alpha = try #require(
      KrippendorffAlpha.alpha(of: units, distance: KrippendorffAlpha.nominal))
    #expect(abs((x.alpha ?? 9) - alpha) < 1e-12)
    #expect(pair.alike == 1)
  }

  @Test func pooledKappaIsOneThemesOwnAndPassesOverUnusedOnes() throws {
    let shares = try #require(CohenKappa.shares(of: [[15, 5], [10, 70]]))
    let unused = try #require(CohenKappa.shares(of: [[0, 0], [0, 100]]))
    let alone = try #require(CohenKappa.kappa(of: [[15, 5], [10, 70]]))
    #expect(CohenKappa.pooled([shares]) == alone)
    #expect(CohenKappa.pooled([shares, unused, unused]) == alone)
  }

  @Test func theMachineIsHeldAgainstThePersonAsItWasThen() throws {
    func decide(
      _ codings: inout Codings, _ point: PointReference, _ verdict: Verdict, _ themes: [Theme.ID],
      shown: Bool
    ) {
      let machine = MachineSuggestion(
        themes: themes.map { .init($0, probability: 0.8) }, isShown: shown)
      codings.decide(
        Judgement(on: point, verdict, machine: machine), moment(codings.decisions.count))
    }
    var ann = log("Ann", (point("d"), .added("x")))
    decide(&ann, a, .added("x"), ["x"], shown: false)
    decide(&ann, b, .added("x"), ["y"], shown: false)
    decide(&ann, c, .accepted("x"), ["x"], shown: true)
    let pairs = Agreement(of: [ann], in: book).pairs
    #expect(pairs.map(\.second) == ["machine, hidden", "machine, shown"])
    #expect(pairs.map(\.points) == [2, 1])
    #expect(pairs.map(\.alike) == [1, 1])
    #expect(pairs.allSatisfy { $0.isWithMachine })
  }

  @Test func aMachineThatLearntThePointFromAPersonIsNotHeldAgainstAnother() {
    var ben = log("Ben")
    for (index, hasLearntIt) in [true, false].enumerated() {
      var machine = MachineSuggestion(themes: [.init("x", probability: 0.9)], isShown: false)
      machine.hasLearntIt = hasLearntIt
      ben.decide(Judgement(on: [a, b][index], .added("x"), machine: machine), moment(index))
    }
    #expect(Agreement(of: [ben], in: book).pairs.map(\.points) == [1])
  }

  @Test func codingsAreHeldAgainstEachOtherInTodaysThemes() throws {
    let merged = try book.merging(["x", "y"], as: "XY", by: "", moment(99))
    let codings = [log("Ann", (a, .added("x"))), log("Ben", (a, .added("y")))]
    #expect(Agreement(of: codings, in: book).pairs.first?.alike == 0)
    #expect(Agreement(of: codings, in: merged).pairs.first?.alike == 1)
  }

  @Test func threePeopleAreHeldTogetherWhateverTheirOrder() throws {
    let codings = [
      log("Ann", (a, .added("x")), (b, .none)), log("Ben", (a, .added("x")), (b, .added("y"))),
      log("Cy", (b, .added("y")), (c, .added("z"))),
    ]
    let agreement = Agreement(of: codings, in: book)
    #expect(Agreement(of: codings.reversed(), in: book) == agreement)
    let group = try #require(agreement.group)
    #expect(group.coders == ["Ann", "Ben", "Cy"] && group.points == 2)
    #expect(agreement.pairs.count == 3)
    #expect(Agreement(of: Array(codings.prefix(2)), in: book).group == nil)
  }
}
