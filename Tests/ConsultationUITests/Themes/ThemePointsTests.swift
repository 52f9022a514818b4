import ConsultationModel
import ConsultationUI
import TerminalCanvas
import Testing

@Suite struct ThemePointsTests {
  /// Among the points of full fibre, which has most.
  private var stage: Stage {
    var stage = Stage.coding()
    stage.press(.enter)
    return stage
  }

  @Test func aPointShowsItsReasonsWhoDecidedAndWhereItComesFrom() {
    let stage = stage
    #expect(stage.screen.contains("0 of 3 decided"))
    #expect(stage.screen.contains("? 60%"))
    #expect(stage.screen.contains("The exchange in Alston is full"))
    #expect(
      stage.screen.contains(
        "Put here by the machine, 60% sure. Because 'exchange' is a term of it."))
    #expect(stage.screen.contains("Digital · table 3 · Q1 of Infrastructure · 2019-07-04 14:02"))
  }

  @Test func theWordsThatAreReasonsStandOut() {
    let frame = stage.app.frame()
    let underlined = (0..<24).map { row in
      String(
        String.UnicodeScalarView(
          frame.row(row).filter(\.style.underline).flatMap(\.scalars)))
    }
    #expect(underlined.joined() == "exchange")
  }

  @Test func pointsInNearlyTheSameWordsAreMarkedWithWhereTheOthersWereSaid() {
    var stage = Stage.themes {
      $0.put(.said([(.against, "Fibre first"), (.mixed, "fibre FIRST")]))
    }
    stage.press(.enter)
    #expect(stage.screen.contains("-≈Fibre first"))
    #expect(stage.screen.contains("≈ Nearly the same words: table 3 at 14:02"))
    #expect(!self.stage.screen.contains("≈"))
  }

  @Test func theMostDoubtfulComesFirst() {
    let rows = stage.screen.split(separator: "\n").map(String.init)
    let first = rows.first { $0.contains("▸") } ?? ""
    #expect(first.contains("Alston"))
  }

  @Test func rightConfirmsAllThatStandsOnThePoint() {
    var stage = stage
    stage.press(.down, .character("a"))
    #expect(stage.coded(0).themes == ["full-fibre", "rural-coastal"])
    #expect(
      stage.screen.contains("Right: Full fibre and broadband, Rural and coastal places. Saved."))
    #expect(stage.screen.contains("✓ Ann"))
  }

  @Test func wrongTakesTheThemeOffAndNoRunPutsItBack() {
    var stage = stage
    stage.press(.character("x"))
    #expect(stage.coded(2).rejected == ["full-fibre"])
    #expect(stage.screen.contains("✗ Ann"))
    stage.press(.escape, .control("l"), .enter)
    #expect(!stage.screen.contains("Alston"))
    #expect(stage.screen.contains("0 of 2 decided"))
  }

  @Test func aDecisionLeadsOnToTheNextThatIsOpen() {
    var stage = stage
    stage.press(.character("a"))
    #expect(stage.screen.contains("1 of 3 decided"))
    #expect(stage.screen.contains("Because 'fibre' is a term of it."))
    stage.press(.character("a"), .character("a"), .character("n"))
    #expect(stage.screen.contains("Nothing further down is undecided."))
  }

  @Test func anotherThemeIsPickedByAFewLetters() {
    var stage = stage
    stage.press(.character("+"))
    #expect(stage.screen.contains("✓ Full fibre and broadband"))
    stage.type("dds")
    #expect(stage.screen.contains("▸   Digital and data skills"))
    stage.press(.enter)
    #expect(stage.coded(2).themes == ["digital-skills", "full-fibre"])
  }

  @Test func aThemeThatStandsIsTakenOffByThePicker() {
    var stage = stage
    stage.press(.character("a"), .up, .character("+"))
    stage.type("full")
    stage.press(.enter)
    #expect(stage.coded(2).themes.isEmpty)
    #expect(stage.coded(2).rejected == ["full-fibre"])
  }

  @Test func noneLeavesThePointWithoutAnyTheme() {
    var stage = stage
    stage.press(.character("0"))
    #expect(stage.coded(2).isNone)
    stage.press(.escape)
    #expect(stage.screen.contains("1 of 2"))
  }

  @Test func everythingIsTakenBackAndDoneAgain() {
    var stage = stage
    stage.press(.character("a"), .character("x"), .control("z"), .control("z"))
    #expect((0..<5).allSatisfy { stage.coded($0).isEmpty })
    stage.press(.control("z"))
    #expect(stage.screen.contains("Nothing to take back."))
    stage.press(.control("y"), .control("y"))
    #expect(stage.coded(2).themes == ["full-fibre"])
    #expect(stage.screen.contains("2 of 3 decided"))
  }

  @Test func whatCouldNotBeSavedIsKeptAndTriedAgain() {
    var stage = stage
    stage.codingFailure = "The disk is full."
    stage.press(.character("a"))
    #expect(!stage.screen.contains("Saved."))
    #expect(stage.screen.contains("Not saved, and tried again: The disk is full."))
    stage.press(.escape, .escape, .character("q"))
    #expect(!stage.hasQuit)
    #expect(stage.screen.contains("Not everything is saved"))
    stage.press(.escape)
    stage.codingFailure = nil
    stage.wait(seconds: 6)
    #expect(stage.coded(2).themes == ["full-fibre"])
    stage.press(.character("q"))
    #expect(stage.hasQuit)
  }

  @Test func pointsWithoutAThemeAreThereToBeGivenOne() {
    var stage = Stage.coding()
    stage.press(.end, .enter)
    #expect(stage.screen.contains("summit · No theme"))
    #expect(stage.screen.contains("The room was too warm"))
    stage.press(.character("a"))
    #expect(stage.coded(4).isNone)
  }
}
