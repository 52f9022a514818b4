import ConsultationModel
import TerminalCanvas
import Testing

@testable import ConsultationUI

/// A minute at a table that isn't there; nothing of it reaches a disk.
@Suite struct TourTests {
  private static func begun(columns: Int = 80, rows: Int = 24) -> Stage {
    var stage = Stage(columns: columns, rows: rows)
    stage.press(.character("o"))
    return stage
  }

  @Test func whoComesForTheFirstTimeIsToldOfIt() {
    let screen = Stage().screen
    #expect(screen.contains("Press o for a tour of one minute; nothing of it is kept."))
  }

  @Test func eachStepIsDoneByDoingIt() {
    var stage = Self.begun()
    #expect(stage.screen.contains("1 of 7"))
    #expect(stage.screen.contains("Table of the tour"))
    stage.say("Full fibre must reach the dales first")
    #expect(stage.screen.contains("2 of 7"))
    #expect(stage.screen.contains("Full fibre must reach the dales first"))
    stage.say("no stance")
    #expect(stage.screen.contains("2 of 7"))
    stage.say("for @Sage Rural exchanges first")
    #expect(stage.screen.contains("3 of 7"))
    stage.press(.control("z"))
    #expect(stage.screen.contains("4 of 7"))
    stage.press(.control("n"))
    #expect(stage.screen.contains("5 of 7"))
    #expect(stage.screen.contains("Q2 of 2"))
    stage.press(.control("g"))
    #expect(stage.screen.contains("6 of 7"))
    #expect(stage.screen.contains("Coverage"))
    stage.press(.right, .escape)
    #expect(stage.screen.contains("7 of 7"))
    stage.press(.function(1))
    #expect(stage.screen.contains("summit · Keys"))
    stage.press(.escape)
    #expect(stage.screen.contains("7 of 7"))
    stage.press(.enter)
    #expect(stage.screen.contains("summit · Sessions"))
  }

  @Test func nothingOfItReachesADisk() {
    var stage = Self.begun()
    let before = stage.effects.count
    stage.say("Full fibre must reach the dales first")
    stage.wait(seconds: 5)
    stage.press(.control("g"), .control("q"))
    #expect(stage.screen.contains("No session yet in Sessions."))
    #expect(stage.effects.count == before)
    #expect(stage.disk.isEmpty && stage.drafts.isEmpty)
  }

  @Test func itCanBeLeftAndStepsCanBeSkipped() {
    var stage = Self.begun()
    stage.press(.function(10), .function(10))
    #expect(stage.screen.contains("3 of 7"))
    stage.press(.control("q"))
    #expect(stage.screen.contains("summit · Sessions"))
    stage.press(.character("o"))
    for _ in 0..<7 { stage.press(.function(10)) }
    #expect(stage.screen.contains("summit · Sessions"))
  }

  @Test func whatTheTourHasNotSaysSo() {
    var stage = Self.begun()
    stage.press(.control("r"))
    #expect(stage.screen.contains("That works in a session of your own."))
  }

  @Test func aWindowThatGrowsOrIsTooSmallIsSaid() {
    var stage = Self.begun()
    stage.resize(120, 40)
    #expect(stage.screen.contains("1 of 7"))
    #expect(stage.app.frame().size == Size(columns: 120, rows: 40))
    stage.resize(60, 16)
    #expect(stage.screen.contains("The tour needs 24 rows"))
    let small = Self.begun(columns: 60, rows: 16)
    #expect(small.screen.contains("The tour needs 24 rows"))
  }
}
