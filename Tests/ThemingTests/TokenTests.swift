import Testing
import Theming

struct TokenTests {
  private func words(_ text: String) -> [String] {
    Token.tokens(in: text).map(\.word)
  }

  @Test func wordsAreRunsOfLettersAndDigitsFolded() {
    #expect(words("5G, Wi-Fi & R&D: 20% (£3m)") == ["5g", "wi", "fi", "r", "d", "20", "3m"])
  }

  @Test func apostrophesInsideAWordAreDropped() {
    #expect(
      words("Can't, can’t, 'quoted' dogs' end") == [
        "cant", "cant", "quoted", "dogs", "end",
      ])
  }

  @Test func diacriticsAreKeptAndCapitalsFolded() {
    #expect(words("CAFÉ Straße ΣΊΣΥΦΟΣ") == ["café", "strasse", "σίσυφοσ"])
  }

  @Test func signsOfScriptsWithoutBlanksAreWordsEach() {
    #expect(words("数据中心 hub") == ["数", "据", "中", "心", "hub"])
  }

  @Test func softHyphensAreNotSeen() {
    #expect(words("broad\u{AD}band") == ["broadband"])
  }

  @Test(arguments: ["“Full  fibre”, isn’t it? Naïve cafés!", "a", "", "''", "é'", "e\u{301}t"])
  func everyRangeHoldsItsWordInTheText(text: String) {
    for token in Token.tokens(in: text) {
      let surface = String(
        decoding: Array(text.utf8)[token.range], as: UTF8.self)
      #expect(Token.tokens(in: surface).map(\.word) == [token.word])
    }
  }
}
