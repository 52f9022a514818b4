import ConsultationModel
import TerminalCanvas
import Testing

@testable import ConsultationUI

/// Points are read back, mended on the spot and signed off; a later change shows.
@Suite struct ReadBackTests {
  private static func opened() -> Stage {
    var stage = Stage.discussion()
    stage.say("for @Sage Rural exchanges first")
    stage.say("\"Nobody funds the last 2%\"")
    stage.press(.control("g"), .character("r"))
    return stage
  }

  @Test func thePointsStandOutWithRoomAroundThem() {
    let screen = Self.opened().screen
    #expect(screen.contains("Read-back · Infrastructure · Q1 Scale"))
    #expect(screen.contains("1.   Rural exchanges first"))
    #expect(screen.contains("Sage · for"))
    #expect(screen.contains("2.   “Nobody funds the last 2%”"))
    #expect(screen.contains("Not signed off yet: s, once the table agrees."))
  }

  @Test func wordingIsMendedAndTheEarlierStaysInTheHistory() {
    var stage = Self.opened()
    stage.press(.enter, .control("u"))
    stage.type("Rural exchanges before towns")
    stage.press(.enter)
    #expect(stage.points[0].text == "Rural exchanges before towns")
    #expect(stage.history.last?.points.first?.before?.text == "Rural exchanges first")
    #expect(stage.screen.contains("Read-back"))
    stage.press(.escape, .escape, .control("z"))
    #expect(stage.points[0].text == "Rural exchanges first")
  }

  @Test func whatWasSaidAgainstAPointStandsUnderIt() {
    var stage = Self.opened()
    stage.press(.down, .character("o"))
    stage.type("We said the last 5%")
    stage.press(.enter)
    #expect(stage.points[1].objection == "We said the last 5%")
    #expect(stage.screen.contains("Not what we meant: We said the last 5%"))
    stage.press(.character("o"), .control("u"), .enter)
    #expect(stage.points[1].objection.isEmpty)
  }

  @Test func theTableSignsOffByNumberOrByName() {
    var stage = Self.opened()
    stage.press(.character("s"), .control("u"))
    stage.type("8")
    stage.press(.enter)
    #expect(stage.saved.signOffs.last?.count == 8)
    #expect(stage.screen.contains("by 8"))
    stage.press(.character("s"), .control("u"))
    stage.type("Jo Bell, Council")
    stage.press(.enter)
    #expect(stage.saved.signOffs.last?.names == ["Jo Bell", "Council"])
    #expect(stage.screen.contains("signed off"))
    stage.press(.character("s"), .control("u"))
    stage.type("0")
    stage.press(.enter)
    #expect(stage.saved.signOffs.count == 2)
  }

  @Test func aLaterChangeBreaksTheSealAndTheCoverageShowsIt() {
    var stage = Self.opened()
    stage.press(.character("s"), .enter, .escape)
    stage.press(.escape, .control("g"))
    #expect(stage.screen.contains("2✓"))
    stage.press(.escape)
    stage.say("One thing more")
    stage.press(.control("g"))
    #expect(stage.screen.contains("3!"))
    #expect(stage.screen.contains("Changed since it was signed off"))
    stage.press(.character("r"))
    #expect(stage.screen.contains("CHANGED SINCE"))
  }

  @Test func aSignOffIsTakenBackAndMadeAgainAlsoTomorrow() throws {
    var stage = Self.opened()
    stage.press(.character("s"), .enter, .escape)
    stage.press(.escape)
    #expect(stage.saved.signOffs.count == 1)
    var tomorrow = Stage.discussion(session: stage.saved, history: stage.history)
    tomorrow.press(.control("z"))
    #expect(tomorrow.screen.contains("Took back the sign-off."))
    #expect(tomorrow.saved.signOffs.isEmpty)
    tomorrow.press(.control("y"))
    #expect(tomorrow.saved.signOffs == stage.saved.signOffs)
    tomorrow.press(.control("x"))
    #expect(tomorrow.screen.contains("the sign-off · signed off at 14:01 by"))
  }

  @Test func thePlanAndWhoIsHereAreTakenBackToo() {
    var stage = Stage.discussion()
    stage.press(.control("]"), .control("]"))
    stage.press(.control("g"), .character("w"), .character("a"))
    stage.type("Jo Bell, Sage/business")
    stage.press(.enter, .character("x"), .escape, .escape)
    #expect(stage.saved.stakeholders[0].isAway)
    stage.press(.control("z"))
    #expect(!stage.saved.stakeholders[0].isAway)
    stage.press(.control("z"))
    #expect(stage.saved.stakeholders[0].isAway)
    stage.press(.control("z"))
    #expect(stage.saved.plan.seconds.values.map { $0 } == [300])
    stage.press(.control("z"))
    #expect(stage.saved.plan.isEmpty)
    stage.press(.control("y"), .control("y"), .control("y"))
    #expect(stage.saved.plan.seconds.values.map { $0 } == [360])
    #expect(!stage.saved.stakeholders[0].isAway)
  }

  @Test func theHistoryShowsAnObjection() {
    var stage = Self.opened()
    stage.press(.character("o"))
    stage.type("Not so")
    stage.press(.enter, .escape, .escape, .control("x"))
    #expect(stage.screen.contains("- no objection") && stage.screen.contains("+ objection: Not so"))
  }

  @Test func anAnswerThatAKillCutShortIsThereWhenItIsAskedForAgain() {
    var stage = Self.opened()
    stage.press(.down, .character("o"))
    stage.type("We said the la")
    stage.wait(seconds: 1)
    var later = Stage.discussion(session: stage.saved, drafts: stage.drafts["t3.json"] ?? Drafts())
    #expect(
      later.screen.contains("Half an answer is kept for when you are asked again: “We said the la”")
    )
    later.press(.control("g"), .character("r"), .character("o"))
    #expect(!later.screen.contains("We said the la"))
    later.press(.escape, .down, .character("o"))
    #expect(later.screen.contains("This is how it stood at 14:0"))
    later.type("st 5%")
    later.press(.enter)
    #expect(later.points[1].objection == "We said the last 5%")
    later.wait(seconds: 1)
    #expect(later.drafts["t3.json"]?.answers.isEmpty != false)
  }

  @Test func helpOverAQuestionLosesNothing() {
    var stage = Self.opened()
    stage.press(.character("o"))
    stage.type("Half of it")
    stage.press(.function(1))
    stage.wait(seconds: 2)
    #expect(stage.drafts["t3.json"]?.answers.values.map(\.text) == ["Half of it"])
  }

  @Test func halfAnswersOfTwoKillsAreBothKept() {
    var stage = Self.opened()
    stage.press(.character("o"))
    stage.type("First")
    stage.wait(seconds: 1)
    var later = Stage.discussion(session: stage.saved, drafts: stage.drafts["t3.json"] ?? Drafts())
    later.press(.control("g"), .character("r"), .down, .character("o"))
    later.type("Second")
    later.wait(seconds: 1)
    #expect(later.drafts["t3.json"]?.answers.values.map(\.text).sorted() == ["First", "Second"])
  }

  @Test func anOfferThatIsTakenIsNoRefusal() {
    var stage = Self.opened()
    stage.press(.escape, .control("g"), .character("d"), .character("e"), .enter)
    #expect(!stage.screen.contains("How many dots has each person?"))
  }

  @Test func anAnswerThatIsCancelledIsForgotten() {
    var stage = Self.opened()
    stage.press(.character("o"))
    stage.type("No")
    stage.press(.escape)
    stage.wait(seconds: 1)
    #expect(stage.drafts["t3.json"]?.answers.isEmpty != false)
  }

  @Test func anAnswerThatCantBeTakenStaysWithTheReason() {
    var stage = Self.opened()
    stage.press(.enter, .control("u"), .enter)
    #expect(stage.screen.contains("A point can't be empty"))
    stage.type("Better")
    stage.press(.enter)
    #expect(stage.points[0].text == "Better")
  }

  @Test func nothingIsReadBackWhereNothingStands() {
    var stage = Stage.discussion()
    stage.press(.function(11))
    #expect(stage.screen.contains("No point stands here."))
    stage.press(.character("s"))
    #expect(stage.screen.contains("There is no point to read back here."))
  }

  @Test func whoIsAtTheTableIsNotedAndAskedToSpeak() {
    var stage = Stage.discussion()
    stage.press(.control("g"), .character("w"), .character("a"))
    stage.type("Jo Bell, Sage/business; Council/local-government; x/nonsense")
    stage.press(.enter)
    #expect(stage.saved.stakeholders.map(\.label) == ["Jo Bell, Sage", "Council"])
    #expect(stage.screen.contains("2 people noted. Not understood: x/nonsense."))
    #expect(stage.screen.contains("2 of 2 not heard yet"))
    #expect(stage.screen.contains("Not heard here yet: Business, Local government"))
    stage.press(.enter)
    #expect(stage.screen.contains("@\"Jo Bell, Sage\" ▏"))
    stage.say("We were never asked")
    #expect(stage.points.last?.stakeholder == stage.saved.stakeholders[0].id)
    stage.press(.control("g"), .character("w"))
    #expect(stage.screen.contains("1 of 2 not heard yet"))
    stage.press(.character("x"))
    #expect(stage.saved.stakeholders[1].isAway)
    // The mark goes with them: once more, and they are back.
    stage.press(.character("x"))
    #expect(stage.saved.stakeholders.allSatisfy { !$0.isAway })
  }

  @Test func aNameWithACommaIsAPersonAndASectorIsCalledAsOnTheScreen() {
    var stage = Stage.discussion()
    stage.press(.control("g"), .character("w"), .character("a"))
    stage.type("Mo Khan,; Ann Lee/University or college; Bo/nowhere")
    stage.press(.enter)
    #expect(stage.saved.stakeholders.map(\.name) == ["Mo Khan", ""])
    #expect(stage.saved.stakeholders.map(\.sector) == [nil, .education])
    #expect(stage.screen.contains("Not understood: Bo/nowhere. Sectors are business"))
  }

  @Test func anObjectionIsTakenBackOnTheSpot() {
    var stage = Stage.discussion()
    stage.type("fpep")
    stage.press(.control("u"))
    stage.say("one")
    stage.press(.function(11), .character("o"))
    stage.type("not so")
    stage.press(.enter)
    #expect(stage.saved.feedback[0].objection == "not so")
    stage.press(.control("z"))
    #expect(stage.saved.feedback[0].objection.isEmpty)
  }

  @Test func anInferenceIsMarkedAndWhatIsBelowIsSaid() {
    var stage = Stage.discussion(rows: 16)
    for number in 1...6 { stage.say("? They doubt \(number)") }
    stage.press(.function(11))
    #expect(stage.screen.contains("1.   (note-taker) They doubt 1"))
    #expect(stage.screen.contains("more below"))
    for _ in 1...6 { stage.press(.down) }
    #expect(!stage.screen.contains("more below"))
  }

  @Test func whoeverLostTheSessionMeanwhileChangesNothing() {
    var stage = Stage.discussion()
    stage.say("one")
    stage.press(.function(11), .character("o"))
    stage.type("not so")
    let now = Timestamp(rfc3339: "2019-07-04T14:00:00+01:00")!
    stage.send(.holderChanged(Holder(name: "ann", host: "desk", since: now), path: "t3.json"))
    stage.press(.enter)
    #expect(stage.app.discussion?.session.feedback[0].objection.isEmpty == true)
    #expect(stage.screen.contains("Typing is off"))
  }

  @Test func whatIsOfferedIsTypedOverAndThoseWhoSignedAreOfferedAgain() {
    var stage = Stage.discussion()
    stage.say("@Sage one")
    stage.press(.function(11), .character("s"))
    stage.type("Ann, Jo")
    stage.press(.enter)
    #expect(stage.saved.signOffs.map(\.names) == [["Ann", "Jo"]])
    stage.press(.character("s"), .enter)
    #expect(stage.saved.signOffs.map(\.names) == [["Ann", "Jo"], ["Ann", "Jo"]])
  }
}
