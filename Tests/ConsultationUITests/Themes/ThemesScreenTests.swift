import ConsultationModel
import ConsultationUI
import TerminalCanvas
import Testing

@Suite struct ThemesScreenTests {
  @Test func eachThemeHasItsPointsTablesStancesAndShareOfPeople() {
    let stage = Stage.themes()
    #expect(stage.screen.contains("Themes of all sessions"))
    #expect(stage.screen.contains("5 points, 1 table"))
    let rows = stage.screen.split(separator: "\n").map(String.init)
    let fibre = rows.first { $0.contains("Full fibre and broadband") } ?? ""
    #expect(fibre.contains("3  60      1"), "\(fibre)")
    #expect(fibre.contains("++++~~~~····"), "\(fibre)")
    #expect(fibre.contains("0 of 3"), "\(fibre)")
  }

  @Test func themesWithTheMostPointsComeFirstAndWhatHasNoneComesLast() throws {
    let screen = Stage.themes().screen
    let names = ["Full fibre", "Rural and coastal", "Finance", "Digital and data", "No theme"]
    let places = names.compactMap { screen.firstRange(of: $0)?.lowerBound }
    #expect(places.count == 5)
    #expect(places == places.sorted())
  }

  @Test func keysAreHeardWhileTheMachineIsStillAtWork() {
    var stage = Stage.themes { $0.isThemingSlow = true }
    #expect(stage.screen.contains("Theming …"))
    stage.press(.function(1))
    #expect(stage.screen.contains("summit · Keys"))
    stage.press(.escape, .escape)
    #expect(stage.screen.contains("summit · Sessions"))
  }

  @Test func theFirstTimeAndNoChangeAreSaid() {
    var stage = Stage.themes()
    #expect(stage.screen.contains("Themed for the first time, by stage 1."))
    stage.press(.character("w"))
    #expect(stage.screen.contains("There is no earlier time to compare with."))
  }

  @Test func whatChangedSinceTheLastTimeIsListedWithItsCause() {
    let codebook = Codebook.fixture
    var stage = Stage.themes {
      var material = $0.themed(.everySession)
      material = ThemedMaterial(
        points: material.points.dropLast().map { $0 }, codebook: material.codebook, codings: [],
        cut: 0.5, method: "stage 1")
      let noon = Timestamp(rfc3339: "2019-07-04T12:00:00+01:00")!
      let run = ThemedLayout(material, at: noon).run
      $0.earlierRun = run
      let fund = codebook.theme("finance")!
      $0.codebook = Codebook(
        id: "fixture", name: "Fixture",
        themes: codebook.themes.map {
          $0.id == fund.id
            ? Theme(id: fund.id, name: fund.name, terms: ["fund", "warm", "alston"]) : $0
        })
    }
    #expect(stage.screen.contains("w: 1 new point, 1 moved since 2019-07-04 12:00."))
    stage.press(.character("w"))
    #expect(stage.screen.contains("1 terms changed · 1 new points"))
    #expect(stage.screen.contains("+Finance and funding"))
    #expect(stage.screen.contains("Terms were changed: Finance and funding +warm, +alston."))
    stage.press(.down)
    #expect(stage.screen.contains("The point is new since then."))
    stage.press(.escape)
    #expect(stage.screen.contains("Themes of all sessions"))
  }

  @Test func theThemesOfOneSessionAreReachedFromItsDiscussionAndItsReport() {
    var stage = Stage.discussion(session: .talk)
    stage.press(.function(12))
    #expect(stage.screen.contains("Themes of this session"))
    stage.press(.escape)
    #expect(stage.screen.contains("Q1 of 2"))
    stage.press(.control("r"), .character("t"))
    #expect(stage.screen.contains("Themes of this session"))
    stage.press(.escape)
    #expect(stage.screen.contains("Report of this session"))
  }

  @Test func theCoderIsAskedOnceAndStandsInTheTitle() {
    var stage = Stage.themes()
    stage.press(.character("c"))
    #expect(stage.screen.contains("Who is coding?"))
    #expect(stage.screen.contains("⟦Ann⟧"), "\(stage.screen)")
    stage.press(.enter)
    #expect(stage.screen.contains("Code points one by one"))
    stage.press(.escape)
    #expect(stage.screen.contains("coder Ann"))
    stage.press(.character("c"))
    #expect(stage.screen.contains("Code points one by one"))
  }

  @Test func aCoderWhoSaysAnotherNameKeepsAnotherLog() {
    var stage = Stage.themes()
    stage.press(.character("i"), .control("u"))
    stage.type("Ben")
    stage.press(.enter, .enter, .character("a"))
    #expect(stage.logs.keys.sorted() == ["Ben"])
  }

  @Test func anEmptyFolderSaysThereIsNothingToTheme() {
    var stage = Stage()
    stage.press(.character("t"))
    #expect(stage.screen.contains("There is no session with points to put themes on yet."))
  }
}
