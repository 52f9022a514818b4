import ConsultationModel
import TerminalCanvas
import Testing

@testable import ConsultationUI

/// What was decided about a theme or point is noted on a screen, and nothing typed there is lost.
@Suite struct DecisionsScreenTests {
  /// The decisions on the themes of five points, three themes unanswered.
  static func opened(columns: Int = 80, rows: Int = 24) -> Stage {
    var stage = Stage.themes(columns: columns, rows: rows)
    stage.press(.character("y"))
    return stage
  }

  private static func answered() -> Stage {
    var stage = opened()
    stage.press(.enter, .right, .enter)
    stage.type("Funded for two years")
    stage.press(.enter)
    stage.type("Digital board")
    stage.press(.enter)
    stage.type("2019-09-30")
    stage.press(.enter, .right, .right, .enter)
    return stage
  }

  @Test func whatWasTypedIsThereAgainAlsoAfterTheScreenWasLeft() {
    var stage = Self.opened()
    stage.press(.enter, .enter)
    stage.type("Half a reason")
    stage.press(.escape, .escape)
    #expect(!stage.screen.contains("Decisions"))
    stage.press(.character("y"), .enter)
    #expect(stage.screen.contains("Half a reason"))
  }

  @Test func whatIsUnansweredIsSaidPlainly() {
    let screen = Self.opened().screen
    #expect(screen.contains("4 of 4 unanswered"))
    #expect(screen.contains("Full fibre and broadband"))
    #expect(screen.contains("not answered yet"))
    #expect(screen.contains("Nobody has answered this yet: Enter does."))
  }

  @Test func anAnswerIsGivenFieldByField() throws {
    let stage = Self.answered()
    let response = try #require(stage.register[.theme("full-fibre")])
    #expect(response.disposition == .inPart)
    #expect(response.reason == "Funded for two years")
    #expect(response.owner == "Digital board")
    #expect(response.date == CalendarDate("2019-09-30"))
    #expect(response.stage == .boards)
    #expect(response.by == "ann")
    #expect(stage.screen.contains("3 of 4 unanswered"))
    #expect(stage.screen.contains("Taken up in part, because Funded for two years"))
    #expect(stage.screen.contains("Saved."))
  }

  @Test func aLaterAnswerKeepsTheEarlier() {
    var stage = Self.answered()
    stage.press(.enter, .right, .tab, .control("u"))
    stage.type("The bid won")
    stage.press(.control("s"))
    #expect(stage.register[.theme("full-fibre")]?.reason == "The bid won")
    #expect(stage.screen.contains("Before (2019-07-04): Taken up in part, because Funded"))
  }

  @Test func anAnswerCanBeTakenBack() {
    var stage = Self.answered()
    stage.press(.character("c"))
    #expect(stage.register[.theme("full-fibre")] == nil)
    #expect(stage.screen.contains("4 of 4 unanswered"))
    stage.press(.character("c"))
    #expect(stage.screen.contains("There is no answer to take back."))
  }

  @Test func aFormThatIsLeftIsThereAgain() {
    var stage = Self.opened()
    stage.press(.enter, .tab)
    stage.type("Half a reason")
    stage.press(.escape)
    #expect(stage.screen.contains("4 of 4 unanswered"))
    stage.press(.enter)
    #expect(stage.screen.contains("Half a reason"))
  }

  @Test func whatTheDiskDidNotTakeStaysInTheForm() {
    var stage = Self.opened()
    stage.decisionFailure = "The disk is full."
    stage.press(.enter, .tab)
    stage.type("Because")
    stage.press(.control("s"))
    #expect(stage.screen.contains("The disk is full."))
    #expect(stage.screen.contains("Because"))
    stage.decisionFailure = nil
    stage.press(.control("s"))
    #expect(stage.register[.theme("full-fibre")]?.reason == "Because")
  }

  @Test func aReasonIsAskedForAndADateMustBeADay() {
    var stage = Self.opened()
    stage.press(.enter, .control("s"))
    #expect(stage.screen.contains("Say why"))
    stage.type("It is cheap")
    stage.press(.tab, .tab)
    stage.type("soon")
    stage.press(.control("s"))
    #expect(stage.screen.contains("The date is not a day"))
    #expect(stage.register.entries.isEmpty)
  }

  @Test func onlyTheUnansweredAreListedOnAKey() {
    var stage = Self.answered()
    stage.press(.character("u"))
    #expect(!stage.screen.contains("Full fibre and broadband"))
    stage.press(.character("u"))
    #expect(stage.screen.contains("Full fibre and broadband"))
  }

  @Test func aSinglePointIsAnsweredFromItsTheme() throws {
    var stage = Stage.themes()
    stage.press(.enter)
    let point = try #require(stage.app.layers.last?.pointsScreen?.selected)
    stage.press(.character("y"), .enter, .tab)
    stage.type("Said by the regulator already")
    stage.press(.control("s"))
    #expect(stage.register[.point(point)]?.reason == "Said by the regulator already")
  }

  @Test func theReportLeadsToThem() {
    var stage = Stage.discussion()
    stage.press(.control("r"), .character("d"))
    #expect(stage.screen.contains("Decisions on this session"))
    stage.press(.escape)
    #expect(stage.screen.contains("Report of this session"))
  }
}

extension Layer {
  fileprivate var pointsScreen: ThemePointsScreen? {
    if case .themePoints(let screen) = self { screen } else { nil }
  }
}
