import ConsultationModel
import Testing

@testable import Theming

/// Figures that were worked out by hand, and what may be judged by what.
struct EvaluationTests {
  // Right: 1 of 2 put, 1 of 1 coded; nothing of 1 coded, 1 put; none where none was.
  private let judged = [
    Judged(text: "a", coded: [0], found: [0, 1]), Judged(text: "b", coded: [0], found: [1]),
    Judged(text: "c", coded: [], found: []),
  ]

  @Test func theFiguresAreThoseOfTheBooks() {
    let evaluation = Evaluation(judged, themeCount: 3, seed: 1)
    // 2 x 1 right / (3 put + 2 coded).
    #expect(evaluation.micro.value == 0.4)
    // Theme 0: 2 x 1 / (1 + 2); theme 1: nothing right; theme 2 never came up.
    let macro = evaluation.macro.value
    #expect(macro > 0.3333 && macro < 0.3334)
    // 2/3, 0, and 1 where nothing was to be found.
    let samples = evaluation.samples.value
    #expect(samples > 0.5555 && samples < 0.5556)
    #expect(evaluation.total.precision == 1.0 / 3)
    #expect(evaluation.total.recall == 0.5)
    #expect(
      evaluation.confusions == [Evaluation.Confusion(coded: 0, found: 1, points: 1, example: "b")])
  }

  @Test func boundsHoldTheFigureAndComeAgain() {
    let many = (0..<30).flatMap { _ in judged }
    let figure = Evaluation(many, themeCount: 3, seed: 7).micro
    #expect(figure.low < figure.value && figure.value < figure.high)
    #expect(figure == Evaluation(many, themeCount: 3, seed: 7).micro)
  }

  @Test func noPointsAreNoCrash() {
    let none = Evaluation([], themeCount: 0, seed: 1)
    #expect(none.points == 0 && none.bestIsRight == nil && none.leftAlone == nil)
  }

  @Test func theMostProbableThemeIsJudgedWhetherItWasPutOrNot() {
    let evaluation = Evaluation(
      [
        Judged(text: "a", coded: [0, 2], found: [], best: 2),
        Judged(text: "b", coded: [1], found: [1, 2], best: 2),
        Judged(text: "c", coded: [], found: [1], best: 1),
        Judged(text: "d", coded: [], found: [], best: 0),
        Judged(text: "e", coded: [], found: [], best: 0),
        Judged(text: "f", coded: [], found: [], best: 0),
      ], themeCount: 3, seed: 1)
    #expect(evaluation.bestIsRight == 0.5)
    #expect(evaluation.leftAlone == 0.75)
  }

  @Test func soManyOfEachThemeTeachAndTheOthersJudge() {
    let points = (0..<40).map { number in
      CodedPoint("point \(number)", themes: number % 4 == 0 ? [] : [number % 4 == 1 ? "x" : "y"])
    }
    let (taught, judged) = Trial(codebook: book, points: points)
      .afterLearning(fromEach: 3, seed: 1)
    #expect(taught == 6 && judged.count == 34)
    // Those without a theme teach nothing here.
    #expect(judged.count(where: \.coded.isEmpty) == 10)
    #expect(judged.count { $0.coded == [0] } == 7)
    #expect(judged.allSatisfy { $0.best != nil })
  }

  private let book = Codebook(
    id: "b", name: "B", themes: [Theme(id: "x", name: "Boats"), Theme(id: "y", name: "Bread")])

  @Test func aPointWhoseThemesTheCodebookLacksIsNoPointWithoutAny() {
    let trial = Trial(
      codebook: book,
      points: [
        CodedPoint("one", themes: ["nope"]), CodedPoint("two", themes: ["x", "nope"]),
        CodedPoint("three", themes: []),
      ])
    #expect(trial.points == [CodedPoint("two", themes: ["x"]), CodedPoint("three", themes: [])])
    #expect(trial.unknown == ["nope": 2])
  }

  @Test func pointsThatTaughtTheCodebookDontJudgeWhatTheyTaught() throws {
    let shipped = Shipped.digital
    let themes = Set(shipped.points.flatMap(\.point.themes)).sorted()
    let codebook = Codebook(
      id: shipped.codebook, name: "D", themes: themes.map { Theme(id: $0, name: $0.text) })
    let known = shipped.points.prefix(5).map(\.point)
    let trial = Trial(codebook: codebook, points: known + [CodedPoint("Quite new", themes: [])])
    #expect(trial.learntBefore == 5)
    #expect(trial.zeroShot().usual.count == 6)
    #expect(try #require(trial.asShipped()).map(\.text) == ["Quite new"])
  }
}
