import ConsultationModel
import Testing

@Suite struct CodingsTests {
  private let a = point("a")
  private let b = point("b")

  @Test func whatIsDecidedLastStands() {
    let codings = log(
      "Jo", (a, .added("x")), (a, .accepted("y")), (a, .rejected("z")), (a, .removed("x")))
    #expect(codings[a] == PointCoding(themes: ["y"], rejected: ["x", "z"]))
    #expect(log("Jo", (a, .rejected("x")), (a, .added("x")))[a] == PointCoding(themes: ["x"]))
  }

  @Test func noneClearsThemesAndAThemeEndsNone() {
    #expect(log("Jo", (a, .added("x")), (a, .none))[a] == .none)
    #expect(log("Jo", (a, .none), (a, .added("x")))[a] == PointCoding(themes: ["x"]))
  }

  @Test func onlyAThemeOrNoneIsAWholeCoding() {
    #expect(log("Jo", (a, .added("x")))[a].isComplete)
    #expect(log("Jo", (a, .none))[a].isComplete)
    #expect(!log("Jo", (a, .rejected("x")))[a].isComplete)
    #expect(!Codings(coder: "Jo")[a].isComplete)
  }

  @Test func nothingIsSuggestedAgainThatAPersonTookOff() {
    let codings = log("Jo", (a, .added("x")), (a, .removed("x")), (a, .rejected("y")), (b, .none))
    #expect(!codings[a].admits("x") && !codings[a].admits("y") && codings[a].admits("z"))
    #expect(!codings[b].admits("z"))
  }

  @Test func everyStepGoesBackAndForthAndNothingLeavesTheLog() {
    var codings = log("Jo", (a, .added("x")), (b, .none), (a, .added("y")))
    let end = codings.points
    for step in 10...12 { #expect(codings.undo(moment(step)) != nil) }
    #expect(codings.undo(moment(13)) == nil)
    #expect(codings.points.isEmpty)
    #expect(codings.hasSeen(a))
    for step in 20...22 { #expect(codings.redo(moment(step)) != nil) }
    #expect(codings.redo(moment(23)) == nil)
    #expect(codings.points == end)
    #expect(codings.decisions.count == 9)
    #expect(Codings(coder: "Jo", decisions: codings.decisions) == codings)
  }

  @Test func aNewDecisionEndsWhatCouldBeTakenAgain() {
    var codings = log("Jo", (a, .added("x")))
    codings.undo(moment(5))
    codings.decide(Judgement(on: a, .added("y")), moment(6))
    #expect(!codings.canRedo)
    #expect(codings[a] == PointCoding(themes: ["y"]))
  }

  @Test func whatIsTakenAgainStandsWhereItStood() {
    var codings = log("Jo", (a, .none), (a, .added("x")))
    // Another program took the first decision back, not the last.
    let first = codings.decisions[0].id
    codings.takeIn([Decision(id: "u", at: moment(9).now, .undid(first))])
    #expect(codings[a] == PointCoding(themes: ["x"]))
    codings.takeIn([Decision(id: "r", at: moment(10).now, .redid(first))])
    #expect(codings[a] == PointCoding(themes: ["x"]))
  }

  @Test func twoProgramsOfOneCoderMeetWithoutLosingOrDoublingAnything() {
    let start = log("Jo", (a, .added("x")))
    var one = start
    var other = start
    one.decide(Judgement(on: a, .added("y")), moment(5))
    other.decide(Judgement(on: b, .none), moment(6))
    var met = one
    met.takeIn(other.decisions)
    met.takeIn(one.decisions)
    #expect(met.decisions.count == 3)
    #expect(met[a] == PointCoding(themes: ["x", "y"]))
    #expect(met[b] == .none)
  }

  @Test func takingBackTwiceWhatTwoProgramsTookBackIsNoHarm() {
    var codings = log("Jo", (a, .added("x")), (a, .added("y")))
    let last = codings.decisions[1].id
    codings.takeIn([
      Decision(id: "u1", at: moment(5).now, .undid(last)),
      Decision(id: "u2", at: moment(6).now, .undid(last)),
      Decision(id: "u3", at: moment(7).now, .undid("nobody's")),
    ])
    #expect(codings[a] == PointCoding(themes: ["x"]))
    #expect(codings.redo(moment(8))?.id == last)
  }

  @Test func theLastDecisionOnAPointIsTheLastThatStands() {
    var codings = log("Jo", (a, .added("x")), (a, .added("y")))
    codings.undo(moment(5))
    #expect(codings.lastDecision(on: a)?.id == codings.decisions[0].id)
    #expect(codings.lastDecision(on: b) == nil)
  }
}
