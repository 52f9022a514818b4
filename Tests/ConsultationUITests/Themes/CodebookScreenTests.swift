import ConsultationModel
import ConsultationUI
import TerminalCanvas
import Testing

@Suite struct CodebookScreenTests {
  @Test func twoThemesAreMergedWithTheEffectShownFirst() {
    var stage = Stage.coding()
    stage.press(.character("m"))
    #expect(stage.screen.contains("Merge Full fibre and broadband with"))
    stage.type("rur")
    stage.press(.enter)
    #expect(stage.screen.contains("one theme of 4 points"))
    stage.press(.control("u"))
    stage.type("Places and fibre")
    stage.press(.enter)
    #expect(stage.codebook.theme("places-and-fibre")?.terms.count == 4)
    #expect(stage.codebook.theme("full-fibre") == nil)
    #expect(stage.screen.contains("2 themes merged into Places and fibre. Saved."))
    #expect(stage.screen.contains("▸ Places and fibre"))
  }

  @Test func theCursorGoesWithTheThemeThatIsMerged() {
    var stage = Stage.coding()
    stage.press(.down, .down, .character("m"))
    stage.type("full")
    stage.press(.enter, .control("u"))
    stage.type("Wide")
    stage.press(.enter)
    #expect(stage.screen.contains("▸ Wide"))
  }

  @Test func codingsMadeBeforeAMergeCountWhereTheyShould() {
    var stage = Stage.coding()
    stage.press(.enter, .character("a"), .escape, .character("m"))
    stage.type("rur")
    stage.press(.enter, .control("u"))
    stage.type("Both")
    stage.press(.enter)
    #expect(stage.coded(2).themes == ["both"])
    #expect(stage.screen.contains("1 of 4"))
  }

  @Test func aCodebookChangeIsTakenBackWhole() {
    var stage = Stage.coding()
    stage.press(.character("m"))
    stage.type("rur")
    stage.press(.enter, .enter, .control("z"))
    #expect(stage.codebook == .fixture)
    #expect(stage.screen.contains("Taken back: the codebook. Saved."))
    stage.press(.control("y"))
    #expect(stage.codebook.theme("full-fibre") == nil)
  }

  @Test func markedPointsAreSplitOffAsAThemeOfTheirOwn() {
    var stage = Stage.coding()
    stage.press(.enter, .character("s"))
    #expect(stage.screen.contains("Mark the points to split off first"))
    stage.press(.character(" "))
    #expect(stage.screen.contains("1 marked"))
    stage.press(.character("s"))
    stage.type("Exchanges")
    stage.press(.enter)
    #expect(stage.screen.contains("Terms of Exchanges"))
    #expect(stage.screen.contains("alston, exchange▏"))
    stage.press(.enter)
    #expect(stage.screen.contains("1 point split off as Exchanges. Saved."))
    #expect(stage.coded(2).themes == ["exchanges"])
    let rest = stage.codebook.themes.first { $0.name == "Full fibre and broadband" }
    #expect(rest?.terms == ["fibre"])
    #expect(stage.codebook.theme("full-fibre") == nil)
  }

  @Test func aThemeIsRenamedAndKeepsItsID() {
    var stage = Stage.coding()
    stage.press(.character("r"), .control("u"))
    stage.type("Broadband")
    stage.press(.enter)
    #expect(stage.codebook.theme("full-fibre")?.name == "Broadband")
    #expect(stage.screen.contains("▸ Broadband"))
  }

  @Test func whatRetiringWouldDoIsSaidFirst() {
    var stage = Stage.coding()
    stage.press(.character("d"))
    #expect(stage.screen.contains("1 of them would have no theme"))
    stage.press(.escape)
    #expect(stage.codebook == .fixture)
    stage.press(.character("d"), .character("d"))
    #expect(stage.codebook.retired.map(\.id) == ["full-fibre"])
    #expect(stage.screen.contains("Full fibre and broadband retired. Saved."))
  }

  @Test func otherTermsShowTheirEffectBeforeTheyAreTaken() {
    var stage = Stage.coding()
    stage.press(.character("e"))
    #expect(stage.screen.contains("fibre, exchange▏"))
    stage.press(.control("u"))
    stage.type("fibre, warm")
    stage.wait(seconds: 1)
    #expect(stage.screen.contains("+1 -1 points"))
    #expect(stage.screen.contains("+ The room was too warm"))
    #expect(stage.screen.contains("- The exchange in Alston is full"))
    #expect(stage.codebook == .fixture)
    stage.press(.enter)
    #expect(stage.codebook.theme("full-fibre")?.terms == ["fibre", "warm"])
    #expect(stage.screen.contains("Full fibre and broadband has other terms. Saved."))
  }

  @Test func exclusionsHaveAFieldOfTheirOwn() {
    var stage = Stage.coding()
    stage.press(.character("e"), .tab)
    stage.type("skills")
    stage.wait(seconds: 1)
    #expect(stage.screen.contains("+0 -1 points"))
    stage.press(.escape)
    #expect(stage.codebook == .fixture)
  }

  @Test func aNameThatIsTakenGetsAnIDOfItsOwn() {
    var stage = Stage.coding()
    stage.press(.character("m"))
    stage.type("rur")
    stage.press(.enter, .control("u"))
    stage.type("Finance")
    stage.press(.enter)
    #expect(stage.codebook.theme("finance")?.name == "Finance and funding")
    #expect(stage.codebook.theme("finance-2")?.name == "Finance")
  }
}
