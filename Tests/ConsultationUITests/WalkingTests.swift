import ConsultationModel
import ConsultationUI
import TerminalCanvas
import Testing

@Suite struct WalkingTests {
  @Test func eachQuestionKeepsItsOwnDraft() {
    var stage = Stage.discussion()
    stage.type("first")
    stage.press(.control("n"))
    #expect(stage.screen.contains("\n ▏\n"))
    stage.type("second")
    stage.press(.control("b"))
    #expect(stage.screen.contains("first▏"))
    stage.press(.control("n"))
    #expect(stage.screen.contains("second▏"))
  }

  @Test func draftsAndPlaceComeBackAfterARestart() throws {
    var stage = Stage.discussion()
    stage.type("first")
    stage.press(.function(3))
    stage.type("second")
    stage.wait(seconds: 1)
    let kept = try #require(stage.drafts["t3.json"])
    var again = Stage.discussion(session: stage.saved, drafts: kept)
    #expect(again.screen.contains("second▏"))
    #expect(again.screen.contains("Not sent yet (14:00, Q2 of Infrastructure). Enter saves it."))
    again.press(.function(2))
    #expect(again.screen.contains("first▏"))
  }

  @Test func aHalfMendedPointComesBackAfterARestart() throws {
    var stage = Stage.discussion()
    stage.say("one")
    stage.press(.up, .enter)
    stage.type(" more")
    stage.wait(seconds: 1)
    let kept = try #require(stage.drafts["t3.json"])
    var again = Stage.discussion(session: stage.saved, drafts: kept)
    #expect(again.screen.contains("one more▏"))
    again.press(.enter)
    #expect(again.points.map(\.text) == ["one more"])
  }

  @Test func draftsAreWrittenOnlyWhenTheyChange() {
    var stage = Stage.discussion()
    stage.type("x")
    stage.wait(seconds: 1)
    let writes = { (stage: Stage) in
      stage.effects.count { if case .keepDrafts = $0 { true } else { false } }
    }
    let before = writes(stage)
    stage.wait(seconds: 5)
    #expect(before > 0)
    #expect(writes(stage) == before)
  }

  @Test func fastTypingDoesNotWriteDraftsAtEveryKey() {
    var stage = Stage.discussion()
    for character in "a hurried sentence of a note-taker" {
      stage.press(.character(character), after: 100)
    }
    let kept = stage.effects.count { if case .keepDrafts = $0 { true } else { false } }
    #expect((2...10).contains(kept))
  }

  @Test func hangingUpSavesWhatIsTyped() {
    var stage = Stage.discussion()
    stage.type("unsent")
    stage.send(.terminal(.hangup))
    #expect(stage.hasQuit)
    #expect(stage.drafts["t3.json"]?[.place(Guide.fixture.walk[0])] == "unsent")
  }

  @Test func theWalkGoesThroughEveryQuestionAndEndsAtTheParkedPoints() {
    var stage = Stage.discussion()
    let names = ["Q1 of 2", "Q2 of 2", "Q2a of 2", "Q1 of 2", "Q2 of 2", "Q2a of 2", "Parked"]
    for (index, name) in names.enumerated() {
      if index > 0 { stage.press(.control("n")) }
      #expect(stage.screen.contains(name))
    }
    stage.press(.control("n"))
    #expect(stage.screen.contains("This is the end of the walk."))
    stage.press(.control("t"))
    #expect(stage.screen.contains("Q1 of 2"))
    stage.press(.control("t"))
    #expect(stage.screen.contains("Delivering digital skills"))
    stage.press(.control("t"))
    #expect(stage.screen.contains("Staying ahead"))
  }

  @Test func timeIsSpentWhereWeAre() {
    var stage = Stage.discussion()
    stage.wait(seconds: 70)
    #expect(stage.screen.contains("2:50 left"))
    stage.press(.control("n"))
    stage.wait(seconds: 150)
    #expect(stage.screen.contains("0:30 over"))
    stage.press(.control("q"))
    let spent = stage.saved.secondsSpent
    #expect(abs((spent[Guide.fixture.walk[0]] ?? 0) - 70) <= 1)
    #expect(abs((spent[Guide.fixture.walk[1]] ?? 0) - 150) <= 2)
  }

  @Test func coverageLeadsToTheNextEmptyQuestion() {
    var stage = Stage.discussion()
    stage.say("one")
    stage.press(.control("g"), .tab, .enter)
    #expect(stage.screen.contains("Q2 of 2"))
    stage.press(.control("g"), .down, .down, .enter)
    #expect(stage.screen.contains("Parked points"))
  }

  @Test func aPointTypedAmongTheParkedOnesHasNoQuestion() {
    var stage = Stage.discussion()
    stage.press(.control("g"), .down, .down, .enter)
    stage.say("somewhere else")
    #expect(stage.points[0].place == nil)
    #expect(stage.points[0].isParked)
    stage.press(.up, .control("p"))
    #expect(stage.points[0].isParked)
    #expect(stage.screen.contains("It belongs to no question yet"))
    stage.press(.control("o"), .home, .enter)
    #expect(stage.points[0].place == Guide.fixture.walk[0])
    #expect(!stage.points[0].isParked)
  }
}
