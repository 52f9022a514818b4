import ConsultationModel
import ConsultationUI
import TerminalCanvas
import Testing

@Suite struct EntryTests {
  @Test func enterSavesThePointAndEmptiesTheLine() {
    var stage = Stage.discussion()
    stage.say("for @Sage Full fibre first #full-fibre")
    #expect(stage.points.map(\.text) == ["Full fibre first"])
    #expect(stage.points[0].stance == .supporting)
    #expect(stage.points[0].themes == ["full-fibre"])
    #expect(stage.points[0].takenBy == "Ann")
    #expect(stage.points[0].place == Guide.fixture.walk[0])
    #expect(stage.screen.contains("Saved 14:00."))
    #expect(stage.screen.contains("\n ▏\n"))
  }

  @Test func fieldsAndShorthandWriteTheSamePoint() {
    var typed = Stage.discussion()
    typed.say("against @\"Jo Bell, Sage\"/business %named \"Too slow\" #full-fibre &Fraunhofer !!")
    var filled = Stage.discussion()
    filled.type("Too slow")
    filled.press(.tab, .character("a"), .tab, .character("v"), .tab)
    filled.type("Jo Bell")
    filled.press(.tab)
    filled.type("Sage")
    filled.press(.tab, .character("b"), .tab, .character("n"), .tab)
    filled.type("full")
    filled.press(.tab)
    filled.type("Fraunhofer")
    filled.press(.tab)
    filled.type("2")
    filled.press(.enter)
    let left = typed.points[0]
    let right = filled.points[0]
    #expect(typed.saved.entry(for: left) == filled.saved.entry(for: right))
    #expect(left.voice == .verbatim)
    #expect(left.votes == 2)
  }

  @Test func tabFinishesWhoWasNamedBefore() {
    var stage = Stage.discussion()
    stage.say("@\"Newcastle University\" one")
    stage.say("@\"Newcastle Council\" two")
    stage.type("@new")
    #expect(stage.screen.contains("Tab: @\"Newcastle Council\"  @\"Newcastle University\""))
    stage.press(.tab)
    #expect(stage.screen.contains("@\"Newcastle Council\"▏"))
    stage.press(.tab)
    stage.say(" three")
    #expect(
      stage.saved.stakeholder(stage.points[2].stakeholder)?.organisation == "Newcastle University")
  }

  @Test func theLineShowsWhatWillBeSaved() {
    var stage = Stage.discussion()
    stage.type("for @Sage/business ? #rural #nothing why")
    #expect(
      stage.screen.contains(
        "#nothing? · for · organisation Sage (Business) · your inference · #rural-coa"))
  }

  @Test func aSectorThatIsNoneIsSaidAndOneAloneIsShown() {
    var stage = Stage.discussion(columns: 120)
    stage.say("@Sage/buisness one")
    #expect(
      stage.screen.contains(
        "/buisness stayed in the name: it names no sector. Did you mean \"business\"?"))
    stage.say("@/business two")
    #expect(stage.screen.contains("(Business)"))
  }

  @Test func thePreviewSaysWhetherOneNameIsAPerson() {
    var stage = Stage.discussion()
    stage.type("@jo nothing new")
    #expect(stage.screen.contains("organisation jo · paraphrase"))
    stage.press(.enter)
    #expect(
      stage.screen.contains("Saved 14:00. New organisation: jo (a person: @\"jo,\")."))
    stage.say("@jo again")
    #expect(!stage.screen.contains("New organisation"))
    stage.type("@\"jo,\" by name")
    #expect(stage.screen.contains("person jo · paraphrase"))
    stage.press(.enter)
    stage.type("@jo once more")
    #expect(stage.screen.contains("person jo · paraphrase"))
    stage.press(.enter)
    #expect(stage.saved.entry(for: stage.points[3]).speaker == .init(name: "jo"))
  }

  @Test func mendingKeepsAnOrganisationOfAPersonsName() {
    var stage = Stage.discussion()
    stage.say("@Bell one")
    stage.say("@\"Bell,\" two")
    stage.press(.up, .up, .enter)
    stage.say(" more")
    #expect(stage.saved.entry(for: stage.points[0]).speaker == .init(organisation: "Bell"))
  }

  @Test func aWordThatMayBeAStanceIsKeptAndOneKeyMakesItOne() {
    var stage = Stage.discussion()
    stage.type("for the plan")
    #expect(stage.screen.contains("no stance (for: says one) · paraphrase"))
    stage.press(.enter)
    #expect(stage.points[0].stance == .unstated)
    #expect(
      stage.screen.contains(
        "Saved 14:00. No stance: \"for\" stayed in the text. Tab makes it one."))
    stage.press(.tab)
    #expect(stage.points[0].stance == .supporting)
    #expect(stage.points[0].text == "for the plan")
    #expect(stage.screen.contains("Saved. ^Z takes back the stance."))
    stage.press(.control("z"))
    #expect(stage.points[0].stance == .unstated)
  }

  @Test func anyOtherKeyLeavesTheWordAWord() {
    var stage = Stage.discussion()
    stage.say("for example this")
    stage.press(.character("x"), .tab)
    #expect(stage.points[0].stance == .unstated)
    #expect(stage.screen.contains("Organisation"))
  }

  @Test func aWordThatIsNoThemeStaysInTheText() {
    var stage = Stage.discussion()
    stage.say("the #nothing gap")
    #expect(stage.points[0].text == "the #nothing gap")
    #expect(stage.screen.contains("#nothing stayed in the text: it names no theme."))
  }

  @Test func aFieldDropsNothingInSilence() {
    var stage = Stage.discussion()
    stage.type("text")
    for _ in 0..<7 { stage.press(.tab) }
    stage.type("zzz")
    stage.press(.enter)
    #expect(stage.points.isEmpty)
    #expect(stage.screen.contains("\"zzz\" names no theme."))
    stage.press(.backspace, .backspace, .backspace, .tab, .tab)
    stage.type("many")
    stage.press(.enter)
    #expect(stage.points.isEmpty)
    #expect(stage.screen.contains("Votes are a number"))
  }

  @Test func pastedLinesWithoutWordsComeIntoTheLine() {
    var stage = Stage.discussion()
    stage.paste("one\n@Sage\ntwo")
    stage.press(.character("l"))
    #expect(stage.points.map(\.text) == ["one", "two"])
    #expect(stage.screen.contains("@Sage▏"))
  }

  @Test func aVeryLongPasteMayComeInParts() {
    var stage = Stage.discussion()
    stage.paste("one\ntw")
    stage.paste("o\nthree")
    stage.press(.character("l"))
    #expect(stage.points.map(\.text) == ["one", "two", "three"])
  }

  @Test func marksWithoutWordsAreNotAPoint() {
    var stage = Stage.discussion()
    stage.say("for @Sage #rural")
    #expect(stage.points.isEmpty)
    #expect(stage.screen.contains("for @Sage #rural▏"))
  }

  @Test func severalPastedLinesAskOnePointOrMany() {
    var stage = Stage.discussion()
    stage.type("half typed")
    stage.paste("for: one\nagainst: two\n\n  three  \n")
    #expect(stage.screen.contains("The paste has 3 lines."))
    stage.press(.character("l"))
    #expect(stage.points.map(\.text) == ["one", "two", "three"])
    #expect(stage.points.map(\.stance) == [.supporting, .against, .unstated])
    #expect(Set(stage.points.map(\.id)).count == 3)
    #expect(stage.points.map(\.id) == stage.points.map(\.id).sorted())
    #expect(stage.screen.contains("half typed▏"))
    stage.press(.control("u"))
    stage.paste("first line\nsecond line")
    stage.press(.character("o"), .enter)
    #expect(stage.points.last?.text == "first line\nsecond line")
  }

  @Test func cuttingAPasteShortLeavesTheLineAsItWas() {
    var stage = Stage.discussion()
    stage.type("half typed")
    stage.paste("a\nb")
    stage.press(.escape)
    #expect(stage.points.isEmpty)
    #expect(stage.screen.contains("half typed▏"))
  }

  @Test func whatWasCutOutCanBePutBack() {
    var stage = Stage.discussion()
    stage.type("all of it")
    stage.press(.control("u"))
    #expect(stage.screen.contains("\n ▏\n"))
    stage.press(.control("v"))
    #expect(stage.screen.contains("all of it▏"))
  }

  @Test func wordsThatAreTypedIntoAChoiceGoIntoTheLine() {
    var stage = Stage.discussion()
    stage.type("against: @Sage Hello")
    stage.press(.tab, .tab)
    stage.type(" forget the map")
    #expect(stage.screen.contains("against: @Sage Hello forget the map"))
    stage.press(.enter)
    #expect(stage.points[0].text == "Hello forget the map")
    #expect(stage.points[0].stance == .against)
  }

  @Test func aChoiceCanBeTypedAsAWord() {
    var stage = Stage.discussion()
    stage.type("Hello")
    stage.press(.tab)
    stage.type("mixed")
    stage.press(.enter)
    #expect(stage.points[0].text == "Hello")
    #expect(stage.points[0].stance == .mixed)
  }

  @Test func aLongWarningIsSaidWholeAndTheKeysComeBack() {
    var stage = Stage.discussion(columns: 60, rows: 16)
    stage.say("Half of the villages #nonsense and again #nothing wait for years")
    #expect(stage.screen.contains("#nonsense stayed in the text"))
    let rows = stage.screen.split(separator: "\n").suffix(2).joined(separator: " ")
    #expect(!rows.contains("Enter save") && rows.contains("stayed in the text: it"), "\(rows)")
    stage.press(.up)
    #expect(stage.screen.contains("Enter"))
  }
}
