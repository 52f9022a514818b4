import ConsultationModel
import ConsultationUI
import TerminalCanvas
import Testing

@Suite struct SharingTests {
  private let ben = Holder(
    name: "Ben", host: "laptop-2", since: Timestamp(rfc3339: "2019-07-04T13:40:00+01:00")!)

  private func reading() -> Stage {
    var stage = Stage()
    stage.holder = ben
    stage.put(.fixture)
    stage.press(.enter)
    return stage
  }

  @Test func whoReadsAlongChangesNothing() {
    var stage = reading()
    #expect(stage.screen.contains("reading along: Ben on laptop-2, since 13:40"))
    #expect(stage.screen.contains("^S take over   ^N next"))
    stage.type("words")
    #expect(stage.screen.contains("Typing is off: Ben on laptop-2, since 13:40, writes."))
    #expect(!stage.screen.contains("Enter save"))
    stage.paste("more words")
    stage.press(.enter, .control("z"), .control("n"))
    stage.wait(seconds: 3)
    #expect(stage.screen.contains("Q2 of 2"))
    let writes = stage.effects.filter {
      switch $0 {
      case .save, .keepDrafts: true
      default: false
      }
    }
    #expect(writes == [])
    stage.press(.control("q"))
    #expect(stage.screen.contains("summit · Sessions"))
  }

  @Test func whoReadsAlongSeesWhatComesAndMayTakeOver() {
    var stage = reading()
    var theirs = Session.fixture
    theirs.record(
      PointEntry(text: "from Ben"), at: Guide.fixture.walk[0], moment: stage.moment)
    stage.send(.sessionChangedOutside(theirs, base: .fixture, path: "t3.json"))
    #expect(stage.screen.contains("from Ben"))
    stage.holder = nil
    stage.send(.holderChanged(nil, path: "t3.json"))
    #expect(stage.screen.contains("Nobody writes here any more: ^S takes the notes over."))
    stage.press(.control("s"))
    stage.say("mine now")
    #expect(stage.points.map(\.text).contains("mine now"))
  }

  @Test func whatAnotherProgramWroteIsSaidAndWhatIsTypedStays() {
    var stage = Stage.discussion()
    stage.type("half")
    var theirs = Session.fixture
    theirs.record(
      PointEntry(text: "from outside"), at: Guide.fixture.walk[0], moment: stage.moment)
    stage.send(.sessionChangedOutside(theirs, base: .fixture, path: "t3.json"))
    #expect(stage.screen.contains("Taken in: 1 point that another program wrote."))
    #expect(stage.screen.contains("half▏"))
    stage.press(.enter)
    #expect(stage.points.map(\.text) == ["from outside", "half"])
  }

  @Test func whoeverTakesOverIsSaid() {
    var stage = Stage.discussion()
    stage.send(.holderChanged(ben, path: "t3.json"))
    #expect(stage.screen.contains("Ben on laptop-2, since 13:40, has taken over"))
    stage.type("x")
    #expect(stage.screen.contains("Typing is off"))
  }

  @Test func keysThatComeBeforeTheSessionIsOpenAreItsFirstWords() {
    var app = App(size: Size(columns: 80, rows: 24), folder: "Sessions")
    let moment = Stage().moment
    _ = app.begin()
    for key in [Key.enter] + "for fibre".map({ Key.character($0) }) {
      #expect(app.handle(.terminal(.key(key)), at: moment) == [])
    }
    _ = app.handle(.guidesListed([.fixture]), at: moment)
    let summary = SessionSummary(.fixture, guide: .fixture)
    let effects = app.handle(
      .sessionsListed([SessionListing(path: "t3.json", content: .session(summary))]), at: moment)
    #expect(effects == [.open(path: "t3.json")])
    _ = app.handle(
      .sessionOpened(OpenedSession(path: "t3.json", session: .fixture, guide: .fixture)),
      at: moment)
    #expect(app.frame().picture().contains("for fibre▏"))
  }
}
