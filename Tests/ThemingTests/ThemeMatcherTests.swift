import ConsultationModel
import Testing
import Theming

struct ThemeMatcherTests {
  private func matcher(_ terms: [String], exclude: [String] = []) -> ThemeMatcher {
    let theme = Theme(id: "theme", name: "Theme", terms: terms, exclude: exclude)
    return ThemeMatcher(codebook: Codebook(id: "book", name: "Book", themes: [theme]))
  }

  private func because(_ terms: [String], exclude: [String] = [], in text: String) -> [String]? {
    matcher(terms, exclude: exclude).codings(for: text).first?.because
  }

  @Test func aWordMatchesByItsStem() {
    #expect(
      because(["connection"], in: "Connecting people; CONNECTED") == [
        "Connecting", "CONNECTED",
      ])
  }

  @Test func aPhraseMatchesConsecutiveWordsOnly() {
    #expect(because(["full fibre"], in: "We want full-fibre now") == ["full-fibre"])
    #expect(because(["full fibre"], in: "full of fibre") == nil)
    #expect(because(["full fibre"], in: "it is full") == nil)
  }

  @Test func anEqualsSignMatchesTheWordAlone() {
    #expect(because(["=apps"], in: "An app") == nil)
    #expect(because(["=apps"], in: "Apps!") == ["Apps"])
  }

  @Test func anAsteriskMatchesAnyWordThatBeginsSo() {
    #expect(because(["data scien*"], in: "data scientists") == ["data scientists"])
    #expect(because(["digit*"], in: "digital") == ["digital"])
    #expect(because(["digit*"], in: "a dig") == nil)
  }

  @Test func anExclusionCancelsOnlyTheMatchItOverlaps() {
    #expect(because(["cloud"], exclude: ["cloud cover"], in: "cloud cover") == nil)
    #expect(
      because(["cloud"], exclude: ["cloud cover"], in: "Cloud cover; the Clouds") == ["Clouds"])
  }

  @Test func theLongerOfTwoMatchesIsQuotedOnce() {
    #expect(
      because(["fibre", "full fibre"], in: "full fibre, Fibre, fibre") == [
        "full fibre", "Fibre",
      ])
  }

  @Test func everythingAPersonPutCountsAndIsMarkedAsAPersons() {
    let matcher = matcher(["fibre"])
    var point = Feedback(
      id: "p", place: nil, text: "Fibre", takenAt: Timestamp(milliseconds: 0, offsetMinutes: 0))
    point.themes = ["elsewhere", "theme", "elsewhere"]
    #expect(
      matcher.codings(for: point) == [
        Coding(theme: "elsewhere", by: .person), Coding(theme: "theme", by: .person),
      ])
  }

  @Test func themesComeInTheCodebooksOrder() {
    let themes = ["zeal", "art"].map { Theme(id: .init($0), name: $0, terms: [$0]) }
    let matcher = ThemeMatcher(codebook: Codebook(id: "b", name: "B", themes: themes))
    #expect(matcher.codings(for: "art and zeal").map(\.theme) == ["zeal", "art"])
  }

  @Test func copiesUsedFromManyThreadsAgree() async {
    let matcher = matcher(["connection", "digit*"])
    let texts = (0..<200).map { "digital connections number\($0)" }
    let expected = texts.map { matcher.codings(for: $0) }
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<4 {
        group.addTask { texts.map { matcher.codings(for: $0) } == expected }
      }
      for await agrees in group { #expect(agrees) }
    }
  }
}
