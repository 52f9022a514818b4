import ConsultationModel
import TerminalCanvas
import Testing

@testable import ConsultationUI

/// Dots are put and taken as names are called; who put which is forgotten once they are counted.
@Suite struct DotsTests {
  private static func opened() -> Stage {
    var stage = Stage.discussion()
    stage.say("@Sage one")
    stage.say("@Council two")
    stage.press(.control("g"), .character("d"))
    return stage
  }

  @Test func eachPersonHasThreeAndNoMore() {
    var stage = Self.opened()
    #expect(stage.screen.contains("Sage: 3 of 3 dots left"))
    stage.press(.character(" "), .character(" "), .down, .character("+"), .character("+"))
    #expect(stage.screen.contains("Sage has no dot left."))
    #expect(stage.screen.contains("Sage: 0 of 3 dots left"))
    stage.press(.character("-"))
    #expect(stage.screen.contains("Sage: 1 of 3 dots left"))
    stage.press(.right)
    #expect(stage.screen.contains("Council: 3 of 3 dots left"))
    stage.press(.character("-"))
    #expect(stage.screen.contains("Council has no dot there."))
  }

  @Test func totalsAreHiddenUntilTheyAreAskedForOrCounted() {
    var stage = Self.opened()
    stage.press(.character(" "), .right, .character(" "))
    #expect(stage.screen.contains("2 dots put, totals hidden"))
    #expect(!stage.screen.contains("   2  one"))
    stage.press(.character("h"))
    #expect(stage.screen.contains("   2  one"))
  }

  @Test func countingMakesVotesAndForgetsWhoPutThem() {
    var stage = Self.opened()
    stage.press(.character(" "), .right, .character(" "), .down, .character(" "))
    #expect(stage.saved.dotVote?.placed.count == 2)
    stage.press(.character("c"))
    #expect(stage.points.map(\.votes) == [2, 1])
    #expect(stage.saved.dotVote == nil)
    stage.press(.escape, .escape, .control("z"))
    #expect(stage.points.map(\.votes) == [0, 0])
  }

  @Test func dotsStayWhileTheScreenIsLeft() {
    var stage = Self.opened()
    stage.press(.character(" "), .escape, .character("d"))
    #expect(stage.screen.contains("Sage: 2 of 3 dots left"))
  }

  @Test func howManyEachHasCanBeSaid() {
    var stage = Self.opened()
    stage.press(.character("e"), .control("u"))
    stage.type("5")
    stage.press(.enter)
    #expect(stage.screen.contains("Sage: 5 of 5 dots left"))
    stage.press(.character("e"), .control("u"))
    stage.type("99")
    stage.press(.enter)
    #expect(stage.screen.contains("Between 1 and 20 dots each."))
  }

  @Test func withoutPeopleOrPointsItSaysWhatToDo() {
    var stage = Stage.discussion()
    stage.press(.control("g"), .character("d"))
    #expect(stage.screen.contains("Nobody is noted at the table yet"))
    #expect(stage.screen.contains("a lists those of every question"))
    stage.press(.character("c"))
    #expect(stage.screen.contains("No dot has been put yet."))
  }

  @Test func aDotOfSomebodyWhoLeftCanBeTakenBack() {
    var stage = Self.opened()
    stage.press(.character(" "), .escape)
    stage.press(.character("w"))
    // Sage has spoken as often as Council, and came first.
    stage.press(.character("x"), .escape, .character("d"))
    #expect(stage.screen.contains("Sage: 2 of 3 dots left"))
    stage.press(.character("-"))
    #expect(stage.saved.dotVote?.placed.isEmpty == true)
  }

  @Test func countingNothingPromisesNothing() {
    var stage = Self.opened()
    stage.press(.character("h"), .character("c"))
    #expect(stage.screen.contains("No dot has been put yet."))
    #expect(!stage.screen.contains("^Z"))
    #expect(stage.saved.dotVote == nil)
  }

  @Test func theCountIsTakenBackOnTheSpot() {
    var stage = Self.opened()
    stage.press(.character(" "), .character("c"))
    #expect(stage.saved.feedback[0].votes == 1)
    #expect(stage.screen.contains("votes so far"))
    #expect(stage.screen.contains("   1  \(stage.saved.feedback[0].text)"))
    stage.press(.control("z"))
    #expect(stage.saved.feedback[0].votes == 0)
    // The dots are there again, to be counted anew, and forgotten once more.
    #expect(stage.saved.dotVote?.total(on: stage.saved.feedback[0].id) == 1)
    stage.press(.control("y"))
    #expect(stage.saved.feedback[0].votes == 1 && stage.saved.dotVote == nil)
  }
}
