import ConsultationModel
import ConsultationUI
import TerminalCanvas
import Testing

@Suite struct HistoryScreenTests {
  @Test func theHistoryShowsWhoChangedWhatAndWhen() {
    var stage = Stage.discussion()
    stage.say("Fibre frist")
    stage.press(.up, .control("l"), .escape, .control("x"))
    #expect(stage.screen.contains("2 changes"))
    #expect(stage.screen.contains("Ann             the vote · Fibre frist"))
    #expect(stage.screen.contains("- 0 votes"))
    #expect(stage.screen.contains("+ 1 vote"))
    stage.press(.down)
    #expect(stage.screen.contains("+ Fibre frist"))
    stage.press(.escape)
    #expect(stage.screen.contains("Q1 of 2"))
  }

  @Test func undoReachesBackOverARestart() {
    var stage = Stage.discussion()
    stage.say("one")
    stage.press(.up, .control("l"), .escape, .control("q"), .enter)
    stage.press(.control("z"))
    #expect(stage.points.map(\.votes) == [0])
    stage.press(.control("z"))
    #expect(stage.points.map(\.isWithdrawn) == [true])
    stage.press(.control("z"))
    #expect(stage.screen.contains("Nothing to take back."))
    stage.press(.control("q"), .enter, .control("y"), .control("y"))
    #expect(stage.points.map(\.isWithdrawn) == [false])
    #expect(stage.points.map(\.votes) == [1])
  }

  @Test func aSessionThatCannotBeSavedGoesOnElsewhere() {
    var stage = Stage.discussion()
    stage.saveFailure = "The disk is full."
    stage.say("precious")
    stage.press(.control("s"), .character("e"))
    #expect(stage.screen.contains("/home/ann/t3.json▏"))
    stage.press(.enter)
    #expect(stage.screen.contains("The session goes on in /home/ann/t3.json."))
    #expect(stage.disk["/home/ann/t3.json"]?.feedback.map(\.text) == ["precious"])
    stage.saveFailure = nil
    stage.say("second")
    #expect(stage.disk["/home/ann/t3.json"]?.feedback.count == 2)
    #expect(stage.points.isEmpty)
  }

  @Test func aFormThatWasInterruptedIsOfferedBack() {
    var stage = Stage()
    stage.type("n")
    stage.press(.tab)
    stage.type(" of a stormy day")
    stage.wait(seconds: 1)
    let kept = stage.form
    #expect(kept?.fields["title"]?.hasSuffix(" of a stormy day") == true)
    var again = Stage()
    if let kept { again.send(.formDraftFound(kept)) }
    #expect(again.screen.contains("A new session was being filled in at 14:0"))
    again.type("n")
    #expect(again.screen.contains(" of a stormy day"))
    again.press(.escape)
    #expect(again.form == nil)
  }

  @Test func whoSpokeIsCalledByName() {
    var stage = Stage.discussion()
    stage.say("@Sage one")
    stage.press(.up, .enter, .control("u"))
    stage.say("@Council one")
    stage.press(.control("x"))
    #expect(stage.screen.contains("- speaker: Sage"))
    #expect(stage.screen.contains("+ speaker: Council"))
  }
}
