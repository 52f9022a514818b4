import ConsultationModel
import ConsultationUI
import TerminalCanvas
import Testing

@Suite struct AgreementScreenTests {
  /// Ann has coded three points of the sample; Ben is about to.
  private static func afterAnn() -> Stage {
    var ann = Stage.coding()
    ann.press(.character("c"), .character("r"))
    ann.press(.character("1"), .enter, .character("0"), .character("2"), .enter)
    var ben = Stage.themes { $0.logs = ann.logs }
    ben.press(.character("i"), .control("u"))
    ben.type("Ben")
    ben.press(.enter, .character("c"), .character("r"))
    return ben
  }

  @Test func nothingSharedSaysHowToGetThere() {
    var stage = Stage.themes()
    stage.press(.character("g"))
    #expect(stage.screen.contains("Nobody has coded points that somebody else coded too."))
    stage.press(.escape)
    #expect(stage.screen.contains("Themes of all sessions"))
  }

  @Test func twoCodersAndTheMachineAreComparedThemeByTheme() {
    var ben = Self.afterAnn()
    ben.press(.character("1"), .enter, .character("0"), .character("3"), .enter, .escape)
    ben.press(.character("g"))
    let pair = ben.screen.split(separator: "\n").first { $0.contains("Ann and Ben") } ?? ""
    #expect(pair.contains("3     67%"), "\(pair)")
    #expect(ben.screen.contains("machine, hidden"))
    #expect(ben.screen.contains("Rural and coastal places"))
  }

  @Test func thePointsOnWhichTwoDifferStandWithWhatEachPut() {
    var ben = Self.afterAnn()
    ben.press(.character("1"), .character("3"), .enter, .character("0"), .character("3"), .enter)
    ben.press(.escape, .character("g"), .enter)
    #expect(ben.screen.contains("Where Ann and Ben differ"))
    #expect(ben.screen.contains("2 of 3 points"))
    let lines = ben.screen.split(separator: "\n").map(String.init)
    #expect(lines.contains { $0.contains("Both: ") }, "\(ben.screen)")
    #expect(lines.contains { $0.contains("Ann: nothing more") })
    #expect(lines.contains { $0.contains("Ben alone: ") })
    ben.press(.down)
    #expect(ben.screen.contains("Ann alone: "))
    ben.press(.escape)
    #expect(ben.screen.contains("Who with whom"))
  }
}
