import ConsultationModel
import TerminalCanvas
import Testing

@testable import ConsultationUI

@Suite struct PointsTests {
  private func stage() -> Stage {
    var stage = Stage.discussion()
    stage.say("for @Sage one")
    stage.say("two")
    return stage
  }

  @Test func upPicksAndEnterMends() {
    var stage = stage()
    stage.press(.up, .up)
    #expect(stage.screen.contains("⟦14:00 for  Sage"))
    stage.press(.enter)
    #expect(stage.screen.contains("for: @Sage one▏"))
    stage.say(" and a half")
    #expect(stage.points.map(\.text) == ["one and a half", "two"])
    #expect(stage.points[0].editedAt != nil)
    #expect(stage.points[0].takenAt.clock == "14:00")
    #expect(stage.points[0].id < stage.points[1].id)
  }

  @Test func mendingKeepsTheLineThatWasBeingTyped() {
    var stage = stage()
    stage.type("half typed")
    stage.press(.up, .enter)
    #expect(stage.screen.contains(" two▏"))
    stage.press(.escape)
    #expect(stage.screen.contains("half typed▏"))
  }

  @Test func leavingAMendedPointAsItWasIsAskedFirst() {
    var stage = stage()
    stage.press(.up, .enter)
    stage.type(" more")
    stage.press(.escape)
    #expect(stage.screen.contains("What you changed in this point isn't saved."))
    stage.press(.enter)
    #expect(stage.screen.contains("two more▏"))
    stage.press(.escape, .character("l"))
    #expect(stage.points[1].text == "two")
    #expect(stage.screen.contains("\n ▏\n"))
  }

  @Test func aPointIsParkedAndComesBack() {
    var stage = stage()
    stage.press(.up, .control("p"))
    #expect(stage.points[1].isParked)
    #expect(stage.points[1].place == Guide.fixture.walk[0])
    #expect(stage.screen.contains("Parked                    1"))
    stage.press(.control("z"))
    #expect(!stage.points[1].isParked)
    stage.press(.control("y"))
    #expect(stage.points[1].isParked)
  }

  @Test func withNothingPickedEveryKeyForAPointSaysSo() {
    for key in [Key.control("d"), .control("o"), .control("l"), .control("p")] {
      var stage = stage()
      stage.press(key)
      #expect(stage.screen.contains("Pick a point first: press Up."), "\(key)")
    }
    var stage = stage()
    stage.type("ab")
    stage.press(.home, .control("d"))
    #expect(!stage.screen.contains("Pick a point first"))
  }

  @Test func savingWhereEverythingIsSavedSaysWhatTheLineWaitsFor() {
    var stage = stage()
    stage.press(.control("s"))
    #expect(stage.screen.contains("Everything is saved."))
    #expect(!stage.screen.contains("Enter sends the line."))
    stage.type("half")
    stage.press(.control("s"))
    #expect(stage.screen.contains("Everything is saved. Enter sends the line."))
    #expect(stage.screen.contains("half▏"))
  }

  @Test func whatIsTypedCanBeParkedAtOnce() {
    var stage = stage()
    stage.type("for: later")
    stage.press(.control("p"))
    #expect(stage.points.last?.isParked == true)
    #expect(stage.points.last?.text == "later")
  }

  @Test func aPointMovesToAnotherQuestion() {
    var stage = stage()
    stage.press(.up, .control("o"), .down, .enter)
    #expect(stage.points[1].place == Guide.fixture.walk[1])
    stage.press(.control("z"))
    #expect(stage.points[1].place == Guide.fixture.walk[0])
  }

  @Test func aWithdrawnPointStaysInTheFileAndComesBack() {
    var stage = stage()
    stage.press(.up, .control("d"))
    #expect(stage.points[1].isWithdrawn)
    #expect(stage.screen.contains("1 point, 1 withdrawn"))
    stage.press(.control("d"))
    #expect(!stage.points[1].isWithdrawn)
  }

  @Test func votesAreCounted() {
    var stage = stage()
    stage.press(.up, .control("l"), .control("l"))
    #expect(stage.points[1].votes == 2)
    #expect(stage.screen.contains("2 votes"))
  }

  @Test func undoGoesBackThroughEverything() {
    var stage = stage()
    stage.press(.up, .control("l"), .control("p"), .escape)
    for _ in 0..<4 { stage.press(.control("z")) }
    #expect(stage.points.map(\.isWithdrawn) == [true, true])
    #expect(stage.points[1].votes == 0)
    #expect(!stage.points[1].isParked)
    for _ in 0..<4 { stage.press(.control("y")) }
    #expect(stage.points.map(\.isWithdrawn) == [false, false])
    #expect(stage.points[1].votes == 1)
    #expect(stage.points[1].isParked)
  }

  @Test func undoTakesBackTypingBeforePoints() {
    var stage = stage()
    stage.type("typed")
    stage.press(.control("z"))
    #expect(stage.screen.contains("\n ▏\n"))
    #expect(stage.points.allSatisfy { !$0.isWithdrawn })
  }

  @Test func wordsCutOutComeBackBeforeAPointIsTakenBack() {
    var stage = stage()
    stage.type("typed")
    stage.press(.control("u"), .control("z"))
    #expect(stage.screen.contains("typed▏"))
    #expect(stage.points.allSatisfy { !$0.isWithdrawn })
  }

  @Test func findNarrowsThePoints() {
    var stage = stage()
    stage.press(.control("f"))
    stage.type("SAGE")
    stage.press(.enter)
    #expect(stage.screen.contains("1 point with “SAGE”"))
    #expect(!stage.screen.contains("  two"))
    stage.press(.escape)
    #expect(stage.screen.contains("  two"))
  }

  @Test func findingGoesOverEveryQuestionAndEnterGoesThere() {
    var stage = stage()
    stage.press(.control("n"))
    stage.say("elsewhere entirely")
    stage.press(.control("b"), .control("f"))
    stage.type("elsewhere")
    stage.press(.enter)
    #expect(stage.screen.contains("1 point with “elsewhere”"))
    #expect(stage.screen.contains("(Q2 of Infrastructure)"))
    stage.press(.up)
    #expect(stage.screen.contains("Enter go there"))
    stage.press(.enter)
    #expect(stage.screen.contains("What is needed to the proposed approach?"))
    #expect(!stage.screen.contains("with “elsewhere”"))
    stage.press(.enter)
    #expect(stage.screen.contains("mending a point"))
    #expect(stage.screen.contains("elsewhere entirely▏"))
  }

  @Test func manyPointsScrollWithTheNewestAtTheBottom() {
    var stage = Stage.discussion()
    for number in 1...40 { stage.say("point number \(number)") }
    #expect(stage.screen.contains("number 40"))
    #expect(!stage.screen.contains("number 1\n"))
    for _ in 0..<20 { stage.press(.pageUp) }
    #expect(stage.screen.contains("number 1\n"))
    for _ in 0..<40 { stage.press(.up) }
    #expect(stage.screen.contains("number 1 "))
  }

  @Test func whatWasTypedAndErasedIsNoLongerTheLastThingDone() {
    var stage = Stage.discussion()
    stage.say("one")
    stage.type("fpep")
    stage.press(.control("u"), .up, .control("l"), .escape, .control("z"))
    #expect(stage.saved.feedback[0].votes == 0)
    #expect(stage.app.discussion?.entry.isEmpty == true)
    // It isn't lost either.
    stage.press(.control("v"))
    #expect(stage.screen.contains("fpep"))
  }

  @Test func aNameThatWasMistypedDoesNotStayAtTheTable() {
    var stage = Stage.discussion()
    stage.say("@Typpo We want buses")
    stage.say("@Sage Trains too")
    stage.press(.up, .up, .enter, .control("u"))
    stage.say("@Typo We want buses")
    #expect(stage.saved.stakeholders.filter { !$0.isAway }.map(\.organisation) == ["Sage", "Typo"])
    stage.press(.control("z"))
    #expect(stage.saved.stakeholders.filter { !$0.isAway }.map(\.organisation).contains("Typpo"))
  }
}
