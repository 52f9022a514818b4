import ConsultationModel
import TerminalCanvas
import Testing

@testable import ConsultationUI

/// The clock of a question and of the whole, on the discussion screen and on one of its own.
@Suite struct TimeScreenTests {
  /// The guide has 2 x (4 + 2 + 3) minutes; it is 14:00.
  private static func opened(end: String? = nil) -> Stage {
    var stage = Stage.discussion()
    stage.press(.control("g"), .character("t"))
    if let end {
      stage.press(.character("e"))
      stage.type(end)
      stage.press(.enter)
    }
    return stage
  }

  @Test func withoutAnEndItSaysWhenTheWalkIsDone() {
    let screen = Self.opened().screen
    #expect(screen.contains("At this pace you finish at 14:18. No end is set."))
    #expect(screen.contains("Infrastructure · Q1 Scale"))
    #expect(screen.contains("here"))
  }

  @Test func anEndThatComesTooSoonIsSaidEverywhere() {
    var stage = Self.opened(end: "14:10")
    #expect(stage.saved.plan.end?.clock == "14:10")
    #expect(stage.screen.contains("8 min after the end at 14:10; 2 questions"))
    #expect(stage.screen.contains("not reached"))
    stage.press(.escape, .escape)
    #expect(stage.screen.contains("8 min late, 2 unreached"))
  }

  @Test func aTimeThatIsNoneIsSaid() {
    let stage = Self.opened(end: "teatime")
    #expect(stage.screen.contains("“teatime” is no time: write it as 16:00."))
    #expect(stage.saved.plan.end == nil)
  }

  @Test func aPlanIsShownBeforeItIsTaken() {
    var stage = Self.opened(end: "14:10")
    stage.press(.character("r"))
    #expect(stage.screen.contains("New"))
    #expect(stage.saved.plan.seconds.isEmpty)
    stage.press(.enter)
    #expect(stage.saved.plan.seconds.count == 6)
    #expect(!stage.screen.contains("not reached"))
  }

  @Test func aPlanCanBeLeft() {
    var stage = Self.opened(end: "14:10")
    stage.press(.character("r"), .escape)
    #expect(stage.screen.contains("not reached"))
    #expect(stage.saved.plan.seconds.isEmpty)
  }

  @Test func aQuestionGetsMoreTimeByAKey() {
    var stage = Stage.discussion()
    #expect(stage.screen.contains("4:00 left"))
    stage.press(.control("]"))
    #expect(stage.screen.contains("4:59 left"))
    #expect(stage.saved.plan.seconds.values.map { $0 } == [300])
  }

  @Test func theClockStopsAndGoesOn() {
    var stage = Stage.discussion()
    stage.press(.control("_"))
    stage.wait(seconds: 30)
    #expect(stage.screen.contains("PAUSED"))
    #expect(stage.screen.contains("3:59 left"))
    stage.press(.control("_"))
    stage.wait(seconds: 10)
    #expect(stage.screen.contains("3:49 left"))
  }

  @Test func typingGoesOnWhileTheTimeIsOver() {
    var stage = Stage.discussion()
    stage.wait(seconds: 300)
    stage.say("still heard")
    #expect(stage.screen.contains("over"))
    #expect(stage.points.map(\.text) == ["still heard"])
  }

  @Test func aBellIsHeardOnceWhenTheTimeOfAQuestionIsUpAndOnlyWhereItWasAskedFor() {
    func bells(_ isAsked: Bool) -> Int {
      var stage = Stage.discussion()
      if isAsked {
        stage.press(.control("g"), .character("t"), .character("b"))
        #expect(stage.screen.contains("A bell says when time is up."))
        stage.press(.escape, .escape)
      }
      let before = stage.effects.count { $0 == .ring }
      // Four minutes are planned for the first question.
      stage.wait(seconds: 300)
      return stage.effects.count { $0 == .ring } - before
    }
    #expect(bells(false) == 0)
    #expect(bells(true) == 1)
  }

  @Test func aPlanThatIsShownIsLeftWhereItsTimesChange() {
    var stage = Self.opened(end: "14:10")
    stage.press(.character("r"), .character("+"))
    #expect(!stage.screen.contains("New"))
    stage.press(.character("r"), .character("e"), .control("u"))
    stage.type("14:30")
    stage.press(.enter, .enter)
    #expect(stage.saved.plan.end?.clock == "14:30")
  }

  @Test func theCoverageKnowsWhatWasPlannedOnTheSpot() {
    var stage = Stage.discussion()
    stage.press(.control("g"))
    #expect(stage.screen.contains("spent of 4:00 planned"))
    stage.press(.escape, .control("]"), .control("g"))
    #expect(stage.screen.contains("spent of 5:00 planned"))
  }

  @Test func theTimeSpentIsSavedEveryFewSecondsAndOnlyWhereThereIsSome() {
    var stage = Stage.discussion()
    stage.wait(seconds: 65)
    let spent = stage.saved.secondsSpent.values.reduce(0, +)
    #expect((45...65).contains(spent))
    stage.press(.control("g"), .character("t"), .character("p"), .escape, .escape)
    let paused = stage.saved
    stage.wait(seconds: 60)
    #expect(stage.saved == paused)
    #expect(stage.drafts["t3.json"]?.isPaused == true)
  }

  @Test func whatWasPlannedAtTheTableIsTakenAtItsWord() {
    var stage = Stage.discussion()
    // The first question takes twice its time.
    stage.wait(seconds: 480)
    stage.say("one")
    stage.press(.control("n"), .control("g"), .character("t"), .character("e"))
    stage.type("14:20")
    stage.press(.enter, .character("r"), .enter)
    #expect(
      stage.screen.contains("as planned.") || stage.screen.contains("before the end"),
      "\(stage.screen)")
  }

  @Test func aSittingOfAnotherDayIsOpenedWithItsClockStopped() {
    var session = Session.fixture
    session = Session(
      id: session.id, guide: session.guide, title: session.title,
      date: CalendarDate("2019-07-03")!, table: "3")
    var stage = Stage.discussion(session: session)
    #expect(stage.screen.contains("its clock stands"))
    stage.wait(seconds: 60)
    #expect(stage.saved.secondsSpent.isEmpty)
  }
}
