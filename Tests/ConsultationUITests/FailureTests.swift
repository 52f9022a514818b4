import ConsultationModel
import ConsultationUI
import TerminalCanvas
import Testing

@Suite struct FailureTests {
  @Test func aPointThatCannotBeSavedStaysAndIsTriedAgain() {
    var stage = Stage.discussion()
    stage.saveFailure = "t3.json can't be written: the disk is full. Free some space."
    stage.say("precious")
    #expect(stage.points.isEmpty)
    #expect(stage.screen.contains("NOT SAVED"))
    #expect(stage.screen.contains("Not saved: t3.json can't be written: the disk is full."))
    #expect(stage.screen.contains("precious"))
    stage.type("x")
    stage.press(.backspace)
    #expect(stage.screen.contains("Enter tries again,"))
    stage.saveFailure = nil
    stage.press(.enter)
    #expect(stage.points.map(\.text) == ["precious"])
    #expect(!stage.screen.contains("NOT SAVED"))
    #expect(stage.screen.contains("Saved."))
  }

  @Test func leavingWithUnsavedPointsAsks() {
    var stage = Stage.discussion()
    stage.saveFailure = "The disk is full."
    stage.say("precious")
    stage.press(.control("q"))
    #expect(stage.screen.contains("Not everything is saved"))
    stage.press(.escape)
    #expect(stage.screen.contains("precious"))
    stage.press(.control("q"), .character("l"))
    #expect(stage.screen.contains("summit · Sessions"))
  }

  @Test func aPathThatFailsKeepsTheBoxOpenSoThatTheNextIsNoPoint() {
    var stage = Stage.discussion()
    stage.saveFailure = "The disk is full."
    stage.say("precious")
    #expect(stage.screen.contains("Enter tries again, ^S\n and then e saves elsewhere."))
    stage.elsewhereFailure = "/home/ann/t3.json exists already."
    stage.press(.control("s"), .character("e"), .enter)
    #expect(stage.screen.contains("/home/ann/t3.json exists already."))
    #expect(stage.screen.contains("Save the session elsewhere"))
    stage.press(.control("u"), .enter)
    #expect(stage.screen.contains("Say which file to write."))
    stage.elsewhereFailure = nil
    stage.type("/stick/t3.json")
    stage.press(.enter)
    #expect(!stage.screen.contains("Save the session elsewhere"))
    #expect(stage.screen.contains("The session goes on in /stick/t3.json."))
    #expect(stage.disk["/stick/t3.json"]?.feedback.map(\.text) == ["precious"])
  }

  @Test func aDiskThatFillsUpBeforeLeavingKeepsTheScreen() {
    var stage = Stage.discussion()
    stage.type("half typed")
    stage.saveFailure = "The disk is full."
    stage.press(.control("q"))
    #expect(stage.screen.contains("Not everything is saved"))
    stage.press(.escape)
    #expect(stage.screen.contains("half typed▏"))
    stage.saveFailure = nil
    stage.press(.control("q"))
    stage.press(.enter, .control("q"))
    #expect(stage.screen.contains("summit · Sessions"))
  }

  @Test func draftsThatCouldNotBeKeptAreTriedAgain() {
    var stage = Stage.discussion()
    stage.draftsFailure = "The disk is full."
    stage.type("half")
    stage.wait(seconds: 1)
    #expect(stage.screen.contains("The disk is full."))
    stage.draftsFailure = nil
    stage.wait(seconds: 1)
    #expect(stage.drafts["t3.json"]?[.place(Guide.fixture.walk[0])] == "half")
  }

  @Test func aPasteThatWaitsForAnAnswerIsKeptWithTheLine() {
    var stage = Stage.discussion()
    var kept: String? { stage.drafts["t3.json"]?[.place(Guide.fixture.walk[0])] }
    stage.type("as Ann said: ")
    stage.paste("first\nsecond")
    stage.wait(seconds: 1)
    #expect(kept == "as Ann said: first\nsecond")
    stage.press(.escape)
    stage.wait(seconds: 1)
    #expect(kept == "as Ann said: ")
    stage.paste("first\nsecond")
    stage.press(.character("o"))
    stage.wait(seconds: 1)
    #expect(kept == "as Ann said: first\nsecond")
  }

  @Test func aPasteOfPointsIsNoDraftOnceTheyAreSaved() {
    var stage = Stage.discussion()
    stage.type("half")
    stage.paste("first\nsecond")
    stage.wait(seconds: 1)
    stage.press(.character("l"))
    #expect(stage.points.map(\.text) == ["first", "second"])
    #expect(stage.drafts["t3.json"]?[.place(Guide.fixture.walk[0])] == "half")
  }

  @Test func aPasteThatWaitsIsKeptWhereTheTerminalGoesAway() {
    var stage = Stage.discussion()
    stage.paste("first\nsecond")
    stage.send(.terminal(.hangup), advancing: false)
    #expect(stage.drafts["t3.json"]?[.place(Guide.fixture.walk[0])] == "first\nsecond")
  }

  @Test func aFailedSaveIsTriedAgainByItself() {
    var stage = Stage.discussion()
    stage.saveFailure = "The disk is full."
    stage.say("precious")
    stage.saveFailure = nil
    stage.wait(seconds: 6)
    #expect(stage.points.map(\.text) == ["precious"])
    #expect(!stage.screen.contains("NOT SAVED"))
  }

  @Test func aSessionWithoutGuideAndPointsHasNothingToGoTo() {
    let session = Session.fixture
    var app = Stage().app
    let stage = Stage()
    let opened = OpenedSession(path: "x", session: session, guide: .standIn(for: session))
    _ = app.handle(.sessionOpened(opened), at: stage.moment)
    for key in [Key.control("g"), .tab, .right, .end, .up, .enter] {
      _ = app.handle(.terminal(.key(key)), at: stage.moment)
    }
    #expect(app.frame().picture().contains("Parked points"))
  }

  @Test func savedIsSaidOnlyAfterTheDiskSaidSo() {
    var app = Stage.discussion().app
    let stage = Stage.discussion()
    for character in "x" {
      _ = app.handle(.terminal(.key(.character(character))), at: stage.moment)
    }
    let effects = app.handle(.terminal(.key(.enter)), at: stage.moment)
    #expect(!app.frame().picture().contains("Saved"))
    #expect(effects.count == 1)
    _ = app.handle(
      .sessionSaved(SavedSession(path: "t3.json", serial: 1, changes: [])), at: stage.moment)
    #expect(app.frame().picture().contains("Saved"))
  }

  @Test func aScreenTooSmallKeepsWhatIsTyped() {
    var stage = Stage.discussion()
    stage.type("half")
    stage.resize(40, 10)
    #expect(stage.screen.contains("summit needs 60x16."))
    stage.type(" typed")
    stage.press(.enter)
    #expect(stage.points.isEmpty)
    stage.resize(80, 24)
    #expect(stage.screen.contains("half typed▏"))
  }

  @Test func textOfAFileCannotActOnTheTerminal() {
    var stage = Stage.discussion()
    stage.paste("a\u{1B}[2Jb\u{202E}c")
    stage.press(.enter)
    #expect(stage.screen.contains("a␛[2Jbc"))
    #expect(stage.points[0].text == "a\u{1B}[2Jb\u{202E}c")
  }
}
