import ConsultationModel
import ConsultationUI
import TerminalCanvas
import Testing

@Suite struct OtherScreensTests {
  @Test func aTableThatHasASessionOfTheDayIsAskedAbout() {
    var stage = Stage()
    var session = Session.fixture
    session.table = "4"
    stage.put(session)
    stage.press(.character("n"), .down, .down)
    for _ in 0..<8 where !stage.screen.contains("The name or number of the table.") {
      stage.press(.down)
    }
    stage.type("4")
    stage.press(.control("s"))
    #expect(stage.screen.contains("Table 4 has a session of that day"))
    stage.press(.control("s"))
    #expect(!stage.screen.contains("has a session of that day"))
    #expect(stage.disk.count == 2)
  }

  @Test func enterAllTheWayThroughBeginsASession() {
    var stage = Stage()
    stage.press(.character("n"))
    for _ in 0..<8 { stage.press(.enter) }
    #expect(stage.disk["new.json"]?.title == "Digital")
    #expect(stage.disk["new.json"]?.table == "1")
    #expect(stage.disk["new.json"]?.date.description == "2019-07-04")
    #expect(stage.screen.contains("Staying ahead with our digital infrastructure"))
  }

  @Test func theNextTableOfTheDayTakesOverWhoAndWhere() {
    var stage = Stage.discussion()
    stage.press(.control("q"), .character("n"))
    #expect(stage.screen.contains("Table        4"))
    #expect(stage.screen.contains("Note-taker   Ann"))
  }

  @Test func twoSessionsOfATableAreToldApartByTheirFiles() {
    var app = Stage().app
    let stage = Stage()
    let summary = SessionSummary(.fixture, guide: .fixture)
    func listing(_ path: String) -> SessionListing {
      SessionListing(path: path, content: .session(summary))
    }
    _ = app.handle(.sessionsListed([listing("x/t3.json")]), at: stage.moment)
    #expect(!app.frame().picture().contains("t3.json"))
    _ = app.handle(
      .sessionsListed([listing("x/t3.json"), listing("x/t3-2.json")]), at: stage.moment)
    #expect(app.frame().picture().contains("t3.json: Digital"))
    #expect(app.frame().picture().contains("t3-2.json: Digital"))
  }

  @Test func whereASessionWentOnStandsInTheList() {
    var app = Stage().app
    let stage = Stage()
    let listing = SessionListing(
      path: "t3.json", content: .session(SessionSummary(.fixture, guide: .fixture)),
      movedTo: "/stick/t3.json")
    _ = app.handle(.sessionsListed([listing]), at: stage.moment)
    #expect(app.frame().picture().contains("[went on in /stick/t3.json] Dig"))
  }

  @Test func aDateThatIsNoDayIsSaidOnLeavingTheField() {
    var stage = Stage()
    stage.press(.character("n"), .enter)
    stage.press(.tab, .control("u"))
    stage.type("25/11/26")
    #expect(!stage.screen.contains("The date is not a day"))
    stage.press(.enter)
    #expect(stage.screen.contains("The date is not a day: write it as 2019-07-04."))
    #expect(stage.screen.contains("▸ Table"))
  }

  @Test func anEmptyFolderIsNotCalledEmptyAfterASessionWasBegun() {
    var app = Stage().app
    let stage = Stage()
    let session = Session.fixture
    _ = app.handle(
      .sessionOpened(OpenedSession(path: "t3.json", session: session, guide: .fixture)),
      at: stage.moment)
    _ = app.handle(.terminal(.key(.control("q"))), at: stage.moment)
    let saved = SavedSession(path: "t3.json", serial: 1, changes: [])
    _ = app.handle(.sessionSaved(saved), at: stage.moment)
    #expect(app.frame().picture().contains("summit · Sessions"))
    #expect(!app.frame().picture().contains("No session yet"))
  }

  @Test func aDateThatIsNoDayIsAskedForAgain() {
    var stage = Stage()
    stage.press(.character("n"), .enter, .enter)
    stage.press(.control("u"))
    stage.type("2019-02-30")
    stage.press(.control("s"))
    #expect(stage.disk["new.json"] == nil)
    #expect(stage.screen.contains("The date is not a day"))
    #expect(stage.screen.contains("2019-02-30▏"))
  }

  @Test func theTableIsRenamedFromTheList() {
    var stage = Stage.discussion()
    stage.press(.control("q"), .character("r"), .control("u"))
    stage.type("Tyne")
    stage.press(.enter)
    #expect(stage.saved.table == "Tyne")
    #expect(stage.screen.contains("Tyne"))
  }

  @Test func evidenceIsSearchedByTyping() {
    var stage = Stage.discussion()
    stage.press(.control("e"))
    #expect(stage.screen.contains("Staying ahead"))
    stage.type("output")
    #expect(stage.screen.contains("Output for each input."))
    #expect(!stage.screen.contains("Coverage and standards"))
    stage.press(.escape)
    #expect(stage.screen.contains("nothing said yet"))
  }

  @Test func theReportIsReadAndExported() {
    var stage = Stage.discussion()
    stage.press(.control("r"))
    #expect(stage.screen.contains("Report of this session"))
    stage.press(.character("a"))
    #expect(stage.screen.contains("Report of all sessions"))
    stage.press(.end)
    #expect(stage.screen.contains("line 60"))
    stage.press(.character("f"), .character("e"))
    #expect(stage.screen.contains("report.docx▏"))
    stage.press(.enter)
    #expect(stage.screen.contains("Written to report.docx"))
  }

  @Test func aFileIsNeverOverwrittenWithoutAsking() {
    var stage = Stage.discussion()
    stage.press(.control("r"), .character("e"), .control("u"))
    stage.type("taken.md")
    stage.press(.enter)
    #expect(stage.screen.contains("taken.md exists. Write over it?"))
    stage.press(.escape)
    #expect(!stage.screen.contains("Written to"))
    stage.press(.character("e"), .control("u"))
    stage.type("taken.md")
    stage.press(.enter, .character("w"))
    #expect(stage.screen.contains("Written to taken.md"))
  }

  @Test func theKeysOfEveryScreenAreInItsHelp() {
    var stage = Stage.discussion()
    stage.press(.function(1))
    #expect(stage.screen.contains("Discussion"))
    stage.press(.pageDown, .pageDown)
    #expect(stage.screen.contains("Shorthand"))
    stage.press(.escape)
    #expect(stage.screen.contains("Q1 of 2"))
  }

  @Test func f1ShowsTheKeysOfAQuestionAndLeadsBackToIt() {
    var stage = Stage.discussion()
    stage.say("one")
    stage.press(.up, .control("o"), .function(1))
    #expect(stage.screen.contains("summit · Keys"))
    #expect(stage.screen.contains("Enter                     move"))
    stage.press(.escape, .down, .enter)
    #expect(stage.saved.feedback[0].question == "needed")
    stage.press(.control("f"))
    stage.type("on")
    stage.press(.function(1))
    #expect(stage.screen.contains("Enter                     done"))
    stage.press(.escape)
    stage.type("e")
    stage.press(.enter)
    #expect(stage.screen.contains("with “one”"))
  }
}
