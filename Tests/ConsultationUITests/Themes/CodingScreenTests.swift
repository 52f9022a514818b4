import ConsultationModel
import ConsultationUI
import TerminalCanvas
import Testing

@Suite struct CodingScreenTests {
  /// Coding a random sample of all five points, suggestions hidden.
  private var stage: Stage {
    var stage = Stage.coding()
    stage.press(.character("c"), .character("r"))
    return stage
  }

  /// The points of the sample in its order, by their numbers.
  private static let order: [Int] = {
    let ids = Session.talk.feedback.map {
      PointReference(session: Session.talk.id, feedback: $0.id)
    }
    return PointOrder.random(ids, seed: 1).compactMap { ids.firstIndex(of: $0) }
  }()

  private func text(_ place: Int) -> String { Session.talk.feedback[Self.order[place]].text }

  @Test func onePointAPageWithItsPlaceInTheSample() {
    let stage = stage
    #expect(stage.screen.contains("Coding a random 5"))
    #expect(stage.screen.contains("point 1 · 0 of 5 coded · suggestions hidden, ^T shows"))
    #expect(stage.screen.contains(text(0)))
    #expect(!stage.screen.contains(text(1)))
    #expect(stage.screen.contains("Digital · table 3"))
  }

  @Test func aNumberAndEnterCodeAPoint() {
    var stage = stage
    stage.press(.character("1"))
    #expect(stage.screen.contains("✓ Full fibre and broadband"))
    #expect(stage.screen.contains("Full fibre and broadband. Saved."))
    #expect(stage.screen.contains("1 of 5 coded"))
    stage.press(.enter)
    #expect(stage.screen.contains(text(1)))
    #expect(stage.coded(Self.order[0]).themes == ["full-fibre"])
  }

  @Test func aFewLettersAndEnterCodeAPoint() {
    var stage = stage
    stage.type("rur")
    #expect(stage.screen.contains("▸1 Rural and coastal places"))
    #expect(!stage.screen.contains("Finance"))
    stage.press(.enter)
    #expect(stage.coded(Self.order[0]).themes == ["rural-coastal"])
    stage.press(.character("3"))
    #expect(stage.coded(Self.order[0]).themes == ["finance", "rural-coastal"])
    stage.press(.character("3"))
    #expect(stage.coded(Self.order[0]).themes == ["rural-coastal"])
  }

  @Test func theMarkIsMovedAndPicksWithSpace() {
    var stage = stage
    stage.press(.down, .down, .character(" "))
    #expect(stage.coded(Self.order[0]).themes == ["finance"])
  }

  @Test func noneGoesOnByItself() {
    var stage = stage
    stage.press(.character("0"))
    #expect(stage.coded(Self.order[0]).isNone)
    #expect(stage.screen.contains(text(1)))
  }

  @Test func whatWasPassedOverComesAgainAtTheEnd() {
    var stage = stage
    stage.press(.enter)
    for _ in 1..<5 { stage.press(.character("0")) }
    #expect(stage.screen.contains("this one was passed over"))
    #expect(stage.screen.contains(text(0)))
    stage.press(.character("0"))
    #expect(stage.screen.contains("All 5 are coded."))
    stage.press(.left)
    #expect(stage.screen.contains(text(4)))
  }

  @Test func leavingAndComingBackGoesOnWhereItWas() {
    var stage = stage
    stage.press(.character("0"), .enter, .escape)
    #expect(stage.screen.contains("Themes of all sessions"))
    stage.press(.character("c"), .enter)
    #expect(stage.screen.contains(text(2)))
  }

  @Test func anotherDayGoesOnWithTheFirstThatIsNotCoded() {
    var first = stage
    first.press(.character("0"), .character("0"))
    var second = Stage.themes { $0.logs = first.logs }
    second.press(.character("i"), .enter, .character("c"), .character("r"))
    #expect(second.screen.contains("2 of 5 coded"))
    #expect(second.screen.contains(text(2)))
  }

  @Test func theSampleIsTheSameForEverybody() {
    var ben = Stage.themes()
    ben.press(.character("i"), .control("u"))
    ben.type("Ben")
    ben.press(.enter, .character("c"), .character("r"))
    #expect(ben.screen.contains(text(0)))
  }

  @Test func suggestionsAreHiddenUntilTheyAreAskedFor() {
    var stage = stage
    while !stage.screen.contains("Alston") { stage.press(.right) }
    #expect(!stage.screen.contains("60%"))
    stage.press(.character("+"))
    #expect(stage.screen.contains("Suggestions are hidden: ^T shows them."))
    stage.press(.control("t"))
    #expect(stage.screen.contains("▸1 Full fibre and broadband 60%"))
    stage.press(.character("+"))
    #expect(stage.coded(2).themes == ["full-fibre"])
  }

  @Test func whetherTheyWereSeenIsKeptWithEachDecision() {
    var stage = stage
    stage.press(.character("1"), .enter, .control("t"), .character("1"))
    let shown = (stage.logs["Ann"]?.decisions ?? []).compactMap { decision -> Bool? in
      guard case .judged(let judgement) = decision.kind else { return nil }
      return judgement.machine?.isShown
    }
    #expect(shown == [false, true])
  }

  @Test func undoLeadsBackToThePointThatItConcerns() {
    var stage = stage
    stage.press(.character("0"), .character("0"), .control("z"))
    #expect(stage.screen.contains(text(1)))
    #expect(stage.coded(Self.order[1]).isEmpty)
    stage.press(.control("y"))
    #expect(stage.coded(Self.order[1]).isNone)
  }

  @Test func theNameThatIsOfferedIsTypedOver() {
    var stage = Stage()
    stage.put(.talk)
    stage.press(.character("t"), .character("c"))
    #expect(stage.screen.contains("Who is coding?"))
    stage.type("Zoe")
    stage.press(.enter)
    #expect(stage.screen.contains("coder Zoe"))
  }

  @Test func whatWasHiddenIsHiddenWhenCodingGoesOn() {
    var stage = stage
    stage.press(.character("1"), .enter, .control("t"), .escape, .character("c"))
    #expect(stage.screen.contains("Suggestions are shown"))
    stage.press(.character("s"))
    #expect(stage.screen.contains("Suggestions are hidden"))
    stage.press(.enter)
    #expect(stage.screen.contains("suggestions hidden"))
  }

  @Test func afterTheLastPointNothingIsOfferedThatDoesNothing() {
    var stage = stage
    for _ in 0..<5 { stage.press(.character("0")) }
    #expect(stage.screen.contains("All 5 are coded."))
    #expect(stage.screen.contains("Esc leads back to the themes"))
    #expect(!stage.screen.contains("none fits") && !stage.screen.contains("Enter next"))
    stage.press(.escape, .character("c"))
    #expect(!stage.screen.contains("go on"))
  }

  @Test func whatIsSaidNamesThePointAndTheTheme() {
    var stage = stage
    stage.press(.character("0"))
    #expect(stage.screen.contains("No theme fits “\(text(0).prefix(20))"))
    stage.press(.character("1"), .control("z"))
    #expect(stage.screen.contains("Taken back: Full fibre and broadband on “"))
    // One decision is left of what was done since.
    stage.press(.escape)
    #expect(stage.screen.contains("1 decision since"))
  }

  @Test func aThemeIsFoundByItsDescription() {
    var stage = stage
    stage.type("shortages")
    #expect(stage.screen.contains("▸1 Digital and data skills"))
  }

  @Test func theMostUnsureComeFirst() {
    var stage = Stage.coding()
    stage.press(.character("c"), .character("u"))
    #expect(stage.screen.contains("the most unsure first"))
    // Its only theme stands at 60%, nearer to the cut than any other.
    #expect(stage.screen.contains("Alston") || stage.screen.contains("village"))
  }

  @Test func theSampleIsMadeLargerAndSuggestionsAreShownByChoice() {
    var stage = Stage()
    stage.put(.said((0..<250).map { (.unstated, "Point \($0) is about fibre in village \($0)") }))
    stage.press(.character("t"), .character("c"), .enter)
    #expect(stage.screen.contains("the sample has 100 of 250 points"))
    stage.press(.character("n"), .character("s"))
    #expect(stage.screen.contains("the sample has 200 of 250 points"))
    #expect(stage.screen.contains("n take 250"))
    stage.press(.character("n"))
    #expect(stage.screen.contains("the sample has all 250 points"))
    stage.press(.character("r"))
    #expect(stage.screen.contains("Coding a random 250"))
    #expect(stage.screen.contains("suggestions shown"))
  }

  @Test func oneHundredPointsNeedFewKeys() {
    var stage = Stage()
    stage.put(
      .said((0..<120).map { (.unstated, "Point \($0) is about fibre in village \($0)") }))
    stage.press(.character("t"), .character("c"), .enter, .character("r"))
    for _ in 0..<100 { stage.press(.character("1"), .enter) }
    #expect(stage.screen.contains("All 100 are coded."))
    #expect(stage.logs["Ann"]?.points.count == 100)
  }

  @Test(arguments: [(60, 16), (80, 24)])
  func manyLongThemesStandInFullAndTheProgramStays(columns: Int, rows: Int) {
    let names = ["One", "Two", "Three", "Four"].map { "\($0) of the very longest names" }
    var stage = Stage.themes(columns: columns, rows: rows) {
      $0.codebook = Codebook(
        id: "long", name: "Long",
        themes: names.enumerated().map { Theme(id: Theme.ID("t\($0.offset)"), name: $0.element) })
    }
    stage.press(.character("i"), .enter, .character("c"), .character("r"))
    stage.press(.character("1"), .character("2"), .character("3"), .character("4"))
    #expect(stage.screen.contains("✓ \(names[0])"))
    if rows == 24 {
      for name in names { #expect(stage.screen.contains("✓ \(name)"), "\(stage.screen)") }
    }
  }
}
