import ConsultationModel
import ConsultationUI
import TerminalCanvas
import Testing

/// Every screen about themes at three sizes, as agreed pictures.
@Suite struct ThemeGoldenTests {
  static let scenes: [(name: String, play: @Sendable (inout Stage) -> Void)] = [
    ("themes", { _ in }),
    ("theme-points", { $0.press(.enter, .down) }),
    ("theme-coding", { $0.press(.character("c"), .character("r"), .character("1")) }),
    (
      "theme-coding-shown",
      { $0.press(.character("c"), .character("s"), .character("r"), .right) }
    ),
    ("theme-choice", { $0.press(.character("c")) }),
    ("theme-picker", { $0.press(.enter, .character("+"), .character("f")) }),
    (
      "theme-terms",
      {
        $0.press(.character("e"))
        $0.type(", warm")
        $0.wait(seconds: 1)
      }
    ),
    ("theme-retire", { $0.press(.character("d")) }),
    ("theme-agreement", { $0.press(.character("g")) }),
    ("theme-changes", { $0.press(.character("w")) }),
    ("decisions", { $0.answerFirstTheme() }),
    (
      "decision-form",
      {
        $0.answerFirstTheme()
        $0.press(.enter, .tab)
      }
    ),
  ]

  @Test(arguments: GoldenScreenTests.sizes, scenes.map(\.name))
  func everyScreenLooksAsAgreed(size: Size, scene: String) throws {
    var stage = Stage.themes(columns: size.columns, rows: size.rows) { stage in
      let material = stage.themed(.everySession)
      let before = ThemedMaterial(
        points: Array(material.points.dropLast(2)), codebook: material.codebook, codings: [],
        cut: 0.7, method: "stage 0")
      let noon = Timestamp(rfc3339: "2019-07-04T12:00:00+01:00")!
      stage.earlierRun = ThemedLayout(before, at: noon).run
      stage.logs = Self.logs
    }
    stage.press(.character("i"), .enter)
    try #require(Self.scenes.first { $0.name == scene }).play(&stage)
    let name = "\(scene)-\(size.columns)x\(size.rows)"
    let picture = stage.screen + "\n"
    #expect(picture == GoldenFile(name, here: Self.folder).agreed(or: picture))
  }

  /// Beside the other agreed pictures.
  private static let folder: String = {
    let here = #filePath
    let parts = here.split(separator: "/").dropLast(2)
    return "/" + parts.joined(separator: "/") + "/file"
  }()

  /// Two people who coded two points each, one of them alike.
  private static let logs: [String: Codings] = {
    let points = Session.talk.feedback.map {
      PointReference(session: Session.talk.id, feedback: $0.id)
    }
    let moment = Moment(now: Timestamp(rfc3339: "2019-07-04T13:00:00+01:00")!, entropy: 7)
    var ben = Codings(coder: "Ben")
    ben.decide(Judgement(on: points[0], .added("full-fibre")), moment)
    ben.decide(Judgement(on: points[1], .added("rural-coastal")), moment, ordinal: 1)
    var cat = Codings(coder: "Cat")
    cat.decide(Judgement(on: points[0], .added("full-fibre")), moment, ordinal: 2)
    cat.decide(Judgement(on: points[1], .added("finance")), moment, ordinal: 3)
    return ["Ben": ben, "Cat": cat]
  }()
}

extension Stage {
  /// From the list of themes to the decisions, with an answer to the first theme.
  fileprivate mutating func answerFirstTheme() {
    press(.character("y"), .enter, .right, .enter)
    type(
      "The rural gigabit bid pays for the villages that are named in it, and for no others before "
        + "the review in spring")
    press(.control("s"))
  }
}
