import ConsultationModel
import TerminalCanvas
import Testing

@testable import ConsultationUI

/// The parked points are gone through one by one: to a question, for another table, or kept.
@Suite struct ParkingScreenTests {
  private static func opened(columns: Int = 80) -> Stage {
    var stage = Stage.discussion(columns: columns)
    for text in ["Parking at the station", "@Sage Their figures are old"] {
      stage.type(text)
      stage.press(.control("p"))
    }
    stage.press(.control("g"), .character("p"))
    return stage
  }

  @Test func everyParkedPointIsListedWithWhereItCameFrom() {
    let screen = Self.opened().screen
    #expect(screen.contains("2 of 2 open"))
    #expect(screen.contains("▸ Parking at the station"))
    #expect(screen.contains("parked from Infrastructure · Q1 Scale"))
  }

  @Test func onePointIsForAnotherTableAndOneIsKept() {
    var stage = Self.opened()
    stage.press(.character("t"))
    stage.type("5")
    stage.press(.enter)
    // What is settled goes to the end.
    #expect(stage.screen.contains("1 of 2 open"))
    stage.press(.home, .character("k"))
    stage.type("Nobody here has newer ones")
    stage.press(.enter)
    #expect(stage.screen.contains("all settled"))
    let points = stage.saved.feedback
    #expect(points.map(\.triage.table) == ["5", ""])
    #expect(points.map(\.triage.reason) == ["", "Nobody here has newer ones"])
    let everyPointIsParked = points.allSatisfy(\.isParked)
    #expect(everyPointIsParked)
    stage.press(.escape, .escape)
    for _ in 0..<6 { stage.press(.control("n")) }
    #expect(stage.screen.contains("for table 5"))
    #expect(stage.screen.contains("kept: Nobody here has"))
  }

  @Test func onePointGoesToAQuestionAndItIsTakenBack() {
    var stage = Self.opened()
    stage.press(.enter, .down, .enter)
    #expect(stage.saved.feedback[0].question == "needed")
    #expect(!stage.saved.feedback[0].isParked)
    #expect(stage.screen.contains("1 of 1 open"))
    stage.press(.escape, .escape, .control("z"))
    #expect(stage.saved.feedback[0].isParked)
  }

  @Test func whereNothingIsParkedItSaysHow() {
    var stage = Stage.discussion()
    stage.press(.control("g"), .character("p"))
    #expect(stage.screen.contains("No point is parked. In the discussion ^P parks one."))
    stage.press(.character("t"), .character("k"), .enter)
    #expect(stage.screen.contains("No point is parked."))
  }

  @Test func whatAnotherTableLeftIsOfferedAndTakenIntoTheLine() {
    var theirs = Session(
      id: "01930000-0000-7000-8000-000000000002", guide: Guide.fixture.reference, title: "Digital",
      date: Session.fixture.date, table: "5")
    let now = Moment(now: Timestamp(rfc3339: "2019-07-04T12:00:00+01:00")!, entropy: 7)
    var entry = PointEntry(text: "Their map is old")
    entry.isParked = true
    let point = theirs.record(entry, at: Guide.fixture.walk[0], moment: now)
    var handed = point
    handed.triage = Triage(table: "3")
    theirs.replace(handed)
    var stage = Stage()
    stage.put(.fixture)
    stage.put(theirs, at: "t5.json")
    stage.press(.enter)
    #expect(stage.screen.contains("1 point left to this table by table 5: ^G, p."))
    stage.press(.control("g"), .character("p"))
    #expect(stage.screen.contains("left by table 5"))
    stage.press(.character("k"))
    #expect(stage.screen.contains("It is a point of table 5"))
    stage.press(.enter)
    #expect(stage.app.discussion?.entry.text == "Their map is old")
  }

  @Test func whoReadsAlongChangesNothing() {
    var session = Session.fixture
    let now = Moment(now: Timestamp(rfc3339: "2019-07-04T12:00:00+01:00")!, entropy: 7)
    var entry = PointEntry(text: "one")
    entry.isParked = true
    session.record(entry, at: Guide.fixture.walk[0], moment: now)
    var stage = Stage()
    stage.holder = Holder(name: "ann", host: "desk", since: now.now)
    stage.put(session)
    stage.press(.enter, .control("g"), .character("p"), .character("k"))
    #expect(stage.screen.contains("Typing is off"))
  }

  @Test func whatIsSaidCanBeTakenBackIsTakenBackThere() {
    var stage = Self.opened()
    stage.press(.character("k"))
    stage.type("why")
    stage.press(.enter)
    #expect(stage.saved.feedback[0].triage.reason == "why")
    stage.press(.control("z"))
    #expect(stage.screen.contains("Took back what was settled: “Parking at the station” (parked"))
    #expect(!stage.saved.feedback[0].triage.isDone)
    stage.press(.control("y"))
    #expect(stage.saved.feedback[0].triage.reason == "why")
  }

  @Test func theLastOfAListThatBecameShorterIsTheOneThatIsMeant() {
    var stage = Self.opened()
    stage.press(.down, .enter, .enter)
    #expect(stage.screen.contains("1 of 1 open"))
    stage.press(.character("t"))
    #expect(stage.screen.contains("Which table is it for?"))
  }

  @Test func theCoverageBelowKnowsWhatWasDone() {
    var stage = Self.opened()
    stage.press(.enter, .down, .enter, .escape)
    #expect(stage.screen.contains("1 of 6 questions answered"))
    #expect(stage.screen.contains("Parked             1"))
  }

  @Test func aReasonAndATableTakeEachOthersPlace() {
    var stage = Self.opened()
    stage.press(.character("t"))
    stage.type("5")
    stage.press(.enter, .end, .character("k"))
    stage.type("stays")
    stage.press(.enter)
    #expect(stage.saved.feedback[0].triage == Triage(reason: "stays"))
  }
}
