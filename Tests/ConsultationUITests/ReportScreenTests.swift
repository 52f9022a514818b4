import ConsultationModel
import TerminalCanvas
import Testing

@testable import ConsultationUI

/// The report on the screen: read, cut, followed to its points and written to a file.
struct ReportScreenTests {
  private static func opened() -> Stage {
    var stage = Stage.discussion()
    stage.press(.control("r"))
    return stage
  }

  @Test func forWhomAndByWhatIsChosenByAKey() {
    var stage = Self.opened()
    #expect(stage.screen.contains("internal · all points · by proposition"))
    stage.press(.character("p"), .character("g"))
    #expect(stage.screen.contains("public · all points · by theme"))
    #expect(stage.screen.contains("\n theme"))
  }

  @Test func pointsAreChosenInWords() {
    var stage = Self.opened()
    stage.press(.character("o"))
    #expect(stage.screen.contains("Which points"))
    stage.type("stance=against, !table=2")
    stage.press(.enter)
    #expect(stage.screen.contains("internal · only stance=against, !table=2 · by prop"))
  }

  @Test func whatMakesNoSenseIsSaidWithTheWayOn() {
    var stage = Self.opened()
    stage.press(.character("o"))
    stage.type("nonsense")
    stage.press(.enter)
    #expect(stage.screen.contains("“nonsense” is no choice."))
    #expect(stage.screen.contains("o changes which points"))
    stage.press(.character("o"), .control("u"), .enter)
    #expect(stage.screen.contains("all points"))
  }

  @Test func aLinkIsFollowedAndLeftAgain() {
    var stage = Self.opened()
    stage.press(.down, .down, .down, .down, .down, .enter)
    #expect(stage.screen.contains("line 50 of 65"))
    stage.press(.backspace)
    #expect(stage.screen.contains("line 6 of 65"))
  }

  @Test func fromAPointItGoesToItsSession() {
    var stage = Self.opened()
    stage.press(.down, .down, .down, .down, .down, .enter, .enter)
    #expect(stage.screen.contains("Q1 of 2"))
  }

  @Test(arguments: [true, false])
  func thereThePointIsPicked(isOpen: Bool) {
    var stage = Stage.discussion()
    stage.say("The kettle is broken")
    stage.press(.control("n"))
    stage.say("Elsewhere")
    stage.press(.control("q"))
    if isOpen {
      stage.press(.enter, .control("n"), .control("r"))
    } else {
      stage.press(.character("g"))
    }
    stage.press(.down, .down, .down, .down, .down, .enter, .enter)
    #expect(stage.screen.contains("Q1 of 2"))
    let picked = stage.screen.split(separator: "\n").first { $0.contains("The kettle is broken") }
    #expect(picked?.contains("⟦") == true, "\(stage.screen)")
    guard !isOpen else { return }
    #expect(stage.screen.contains("PAUSED"))
    let spent = stage.saved.secondsSpent
    stage.press(.escape, .control("q"))
    #expect(stage.screen.contains("Report of all sessions"))
    #expect(stage.screen.contains("line 50 of 65"))
    #expect(stage.saved.secondsSpent == spent)
  }

  @Test func anotherSessionsPointDoesNotTakeTheOpenOneAway() {
    var stage = Stage.discussion()
    stage.put(.fixture, at: "a.json")
    stage.press(.control("r"), .down, .down, .down, .down, .down, .enter, .enter)
    #expect(stage.screen.contains("That point is of another session"))
    stage.press(.escape)
    stage.say("Still here")
    #expect(stage.saved.feedback.map(\.text) == ["Still here"])
  }

  @Test func theReportStandsWhereItWasLeft() {
    var stage = Stage.discussion()
    stage.say("The kettle is broken")
    stage.press(.control("r"), .character("p"))
    stage.press(.down, .down, .down, .down, .down, .enter, .enter)
    #expect(stage.screen.contains("Q1 of 2"))
    stage.press(.escape, .control("r"))
    #expect(stage.screen.contains("public · all points"))
    #expect(stage.screen.contains("line 50 of 65"))
  }

  @Test func aSearchThatIsPastedTakesThePlaceOfTheLast() {
    var stage = Self.opened()
    stage.press(.character("/"))
    stage.type("line 30")
    stage.press(.enter, .character("/"))
    stage.paste("line 12")
    stage.press(.enter)
    #expect(stage.screen.contains("line 17 of 65"))
  }

  @Test func aFigureLeadsToItsPointsAndBack() {
    var stage = Self.opened()
    stage.press(.character("o"))
    stage.type("stance=against, theme=rural")
    stage.press(.enter, .down, .down, .enter)
    #expect(stage.screen.contains("Backspace goes back"))
    stage.press(.up)
    #expect(stage.screen.contains("internal · only stance=against, theme=full-fibre"))
    // The first point is the 50th line.
    #expect(stage.screen.contains("line 49 of 65"))
    stage.press(.backspace)
    #expect(stage.screen.contains("internal · only stance=against, theme=rural"))
    #expect(stage.screen.contains("line 3 of 65"))
  }

  @Test func workThatTakesItsTimeShowsHowFarItIs() {
    var stage = Self.opened()
    stage.send(.reportProgressed(ReportProgress(done: 50, all: 200)))
    #expect(stage.screen.contains("Gathering ██████████░░░░"))
    #expect(stage.screen.contains("50 of 200 files"))
    stage.send(.reportProgressed(ReportProgress(done: 200, all: 200)))
    #expect(stage.screen.contains("200 files; making it"))
    stage.send(.reportExported(path: "report.html"))
    #expect(!stage.screen.contains("Gathering"))
    stage.send(.reportProgressed(ReportProgress(done: 50, all: 200)))
    stage.send(.failed("The disk is full."))
    #expect(!stage.screen.contains("Gathering"))
  }

  @Test func aLineThatLeadsNowhereSaysSo() {
    var stage = Self.opened()
    stage.press(.enter)
    #expect(stage.screen.contains("This line leads nowhere"))
  }

  @Test func wordsAreFoundAndTheNextPlaceToo() {
    var stage = Self.opened()
    stage.press(.character("/"))
    stage.type("line 3")
    stage.press(.enter)
    #expect(stage.screen.contains("line 8 of 65"))
    stage.press(.character("n"))
    #expect(stage.screen.contains("line 35 of 65"))
    stage.press(.character("/"), .control("u"))
    stage.type("nowhere at all")
    stage.press(.enter)
    #expect(stage.screen.contains("stands nowhere in this report"))
  }

  @Test func theCursorIsAlwaysInView() {
    var stage = Self.opened()
    stage.press(.pageDown, .pageDown, .up, .up)
    stage.press(.end)
    #expect(stage.screen.contains("line 65 of 65") && stage.screen.contains("line 60"))
    stage.press(.home)
    #expect(stage.screen.contains("line 1 of 65"))
  }

  @Test func aReportThatComesWhileAnotherScreenLiesOverItIsThereAfterwards() {
    var stage = Self.opened()
    // Another wish, whose report comes once the themes are on top.
    stage.send(.terminal(.key(.character("t"))))
    #expect(stage.screen.contains("Themes"))
    let wishes = ReportWishes(scope: .session(path: "t3.json"))
    stage.send(
      .reportPrepared(
        ReportPreview(
          wishes: wishes, lines: ["It came late."], leads: [:], sources: [:], choices: [:],
          excluded: [])))
    stage.press(.escape)
    // It is made anew, since themes may have been changed meanwhile.
    #expect(
      stage.effects.last == .prepareReport(wishes, columns: 78) && stage.screen.contains("line 1"))
  }

  @Test func gatheringDecisionsLeavesNoProgressBehind() {
    var stage = Self.opened()
    stage.press(.character("d"))
    let progress = ReportProgress(done: 0, all: 3)
    stage.send(.reportProgressed(progress))
    stage.send(
      .decisionsGathered(
        DecisionsMaterial(base: 0, listings: [], author: "", excluded: []),
        .session(path: "t3.json")))
    stage.press(.escape)
    #expect(!stage.screen.contains("0 of 3"))
  }
}
