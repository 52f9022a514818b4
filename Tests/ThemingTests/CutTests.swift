import Testing

@testable import Theming

struct CutTests {
  @Test func theExpectedCutPartsSureFromUnsure() {
    #expect(ExpectedCut.cut(of: [0.05, 0.9, 0.02, 0.95, 0.04]) == 0.9)
  }

  @Test func theMeasuredCutTakesAllThatHoldAndNoneElse() {
    let judged = [(p: 0.2, holds: true), (p: 0.1, holds: false), (p: 0.4, holds: true)]
    #expect(MeasuredCut.cut(of: judged) == 0.2)
  }

  @Test func nothingToCutGivesTheUsualCut() {
    #expect(ExpectedCut.cut(of: []) == ExpectedCut.usual)
    #expect(MeasuredCut.cut(of: []) == ExpectedCut.usual)
  }
}
