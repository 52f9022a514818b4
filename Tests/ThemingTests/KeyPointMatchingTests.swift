import ConsultationModel
import Testing

@testable import Theming

struct KeyPointMatchingTests {
  // The example in scikit-learn's documentation of average_precision_score: .83.
  @Test func averagePrecisionIsThatOfThePublishedExample() {
    let ranked = [true, false, true, false]
    #expect(abs(KeyPointMatching.averagePrecision(ranked) - 0.8333) < 0.0001)
  }

  @Test func nothingRightIsNothing() {
    #expect(KeyPointMatching.averagePrecision([false, false]) == 0)
    #expect(KeyPointMatching.averagePrecision([]) == 0)
  }

  @Test func theSurerHalfIsJudgedAndAPairNobodyJudgedIsWrongOrRight() {
    let matching = KeyPointMatching([(true, 0.1), (nil, 0.9), (true, 0.8), (false, 0.2)])
    #expect(matching.strict == 0.5)
    #expect(matching.relaxed == 1)
  }

  @Test func anArgumentIsJudgedByItsMostProbableKeyPoint() {
    let codebook = Codebook(
      id: "buses", name: "Buses should be free",
      themes: [
        Theme(id: "cost", name: "Free buses cost taxpayers too much"),
        Theme(id: "air", name: "Free buses make the air cleaner"),
      ])
    let arguments = [
      KeyPointMatching.Argument(text: "Taxpayers would pay too much", verdicts: [0: true]),
      KeyPointMatching.Argument(text: "We would breathe cleaner air", verdicts: [1: true]),
      KeyPointMatching.Argument(text: "Who knows", verdicts: [:]),
      KeyPointMatching.Argument(text: "Nobody can say", verdicts: [:]),
    ]
    let matching = KeyPointMatching(of: arguments, by: ThemingEngine(codebook: codebook))
    #expect(matching.strict == 1)
  }
}
