import ConsultationModel
import TerminalCanvas
import Testing

@testable import ConsultationUI

/// The next round begins with what the last one said, on one screen.
@Suite struct RoundScreenTests {
  private static func opened() -> Stage {
    var stage = Stage.discussion()
    stage.say("for @\"Jo Bell, Sage\" Rural exchanges first !!")
    stage.say("against @Council Nobody funds the last mile")
    stage.press(.control("g"), .character("n"))
    return stage
  }

  private static func begun() -> Stage {
    var stage = opened()
    stage.press(.character("n"))
    stage.type("jo bell")
    stage.press(.enter)
    return stage
  }

  @Test func beforeThereAreRoundsItSaysWhatWasSaidSoFar() {
    let screen = Self.opened().screen
    #expect(screen.contains("no rounds yet"))
    #expect(screen.contains("So far: 2 points."))
    #expect(screen.contains("Infrastructure · Q1 Scale · 2 points · 1 for · 1 against"))
    #expect(screen.contains("· Rural exchanges first  (2 votes)"))
  }

  @Test func theNextRoundBeginsWithTheLast() {
    var stage = Self.begun()
    #expect(stage.screen.contains("Round 1: 2 points."))
    #expect(stage.screen.contains("round 2 is under way"))
    #expect(stage.saved.plan.rounds.map(\.host) == ["", "Jo Bell, Sage"])
    #expect(stage.saved.stakeholders.map(\.isAway) == [false, true])
    stage.press(.enter)
    #expect(stage.screen.contains("Table 3 · Round 2"))
    stage.say("Why not both?")
    #expect(stage.saved.feedback.map(\.round) == [1, 1, 2])
    // What was said in another round says so.
    #expect(stage.screen.contains("round 1"))
    #expect(!stage.screen.contains("round 2"))
    stage.press(.control("g"), .character("n"), .right)
    #expect(stage.screen.contains("Round 2: 1 point."))
    #expect(stage.screen.contains("Stayed from the round before: Jo Bell, Sage"))
    stage.press(.left)
    #expect(stage.screen.contains("Round 1: 2 points."))
  }

  @Test func aHostWhomNobodyKnowsIsNamed() {
    var stage = Self.opened()
    stage.press(.character("n"))
    stage.type("Kit")
    stage.press(.enter)
    #expect(stage.screen.contains("Nobody here is called “Kit”"))
    #expect(stage.saved.plan.rounds.isEmpty)
  }

  @Test func aRoundThatWasBegunByMistakeIsTakenBack() {
    var stage = Self.begun()
    stage.press(.escape, .escape, .control("z"))
    #expect(stage.saved.plan.rounds.isEmpty)
    #expect(stage.saved.feedback.map(\.round) == [nil, nil])
    #expect(stage.saved.stakeholders.map(\.isAway) == [false, false])
    stage.press(.control("y"))
    #expect(stage.saved.plan.rounds.count == 2)
    #expect(stage.saved.feedback.map(\.round) == [1, 1])
  }

  @Test func aNameThatMayBeTwoPeopleIsAskedAbout() {
    var stage = Stage.discussion()
    stage.say("@\"Jo Bell, Sage\" one")
    stage.say("@\"Ann Campbell, Council\" two")
    stage.say("@\"Jo Fell, NHS\" three")
    stage.press(.control("g"), .character("n"), .character("n"))
    stage.type("Jo")
    stage.press(.enter)
    #expect(stage.screen.contains("“Jo” may be Jo Bell, Sage or Jo Fell, NHS"))
    #expect(stage.saved.plan.rounds.isEmpty)
    stage.press(.control("u"))
    stage.type("bell; ann")
    stage.press(.enter)
    #expect(stage.saved.plan.rounds.last?.host == "Jo Bell, Sage; Ann Campbell, Council")
  }

  @Test func theNoteTakerMayStayWithoutBeingOnTheList() {
    var stage = Stage.discussion()
    stage.say("@Sage one")
    stage.press(.control("g"), .character("n"), .character("n"))
    stage.type("ann")
    stage.press(.enter)
    #expect(stage.saved.plan.rounds.last?.host == "ann")
    #expect(stage.saved.stakeholders.map(\.isAway) == [true])
  }

  @Test func everyQuestionHasItsMinutesAgain() {
    var stage = Self.opened()
    stage.wait(seconds: 200)
    stage.press(.character("n"), .enter, .enter)
    #expect(stage.screen.contains("4:00 left") || stage.screen.contains("3:59 left"))
  }
}
