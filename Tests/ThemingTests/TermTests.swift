import ConsultationModel
import Testing

@testable import Theming

/// Which words of a text count as a theme's terms.
struct TermTests {
  private func found(
    _ terms: [String], exclude: [String] = [], in text: String
  ) -> [String] {
    let theme = Theme(id: "theme", name: "Theme", terms: terms, exclude: exclude)
    let index = TermIndex(Codebook(id: "book", name: "Book", themes: [theme]))
    var reader = TextReader(index)
    let reading = reader.read(text)
    return reading.hits.map { hit in
      let words = reading.words[hit.hit.span]
      let start = words.first?.range.lowerBound ?? 0
      let end = words.last?.range.upperBound ?? 0
      return String(decoding: text.utf8.dropFirst(start).prefix(end - start), as: UTF8.self)
    }
  }

  @Test func formsOfAWordMatchOneTerm() {
    #expect(
      found(["connection"], in: "Connecting people; CONNECTED") == ["Connecting", "CONNECTED"])
  }

  @Test func aPhraseMatchesItsWordsInARow() {
    #expect(found(["full fibre"], in: "We want full-fibre now") == ["full-fibre"])
    #expect(found(["full fibre"], in: "full of fibre") == [])
    #expect(found(["full fibre"], in: "it is full") == [])
  }

  @Test func anEqualsSignMatchesTheWordAlone() {
    #expect(found(["=apps"], in: "An app") == [])
    #expect(found(["=apps"], in: "Apps!") == ["Apps"])
  }

  @Test func anAsteriskMatchesAnyWordThatBeginsSo() {
    #expect(found(["data scien*"], in: "data scientists") == ["data scientists"])
    #expect(found(["digit*"], in: "a dig") == [])
  }

  @Test func anExclusionCancelsOnlyTheMatchItOverlaps() {
    #expect(found(["cloud"], exclude: ["cloud cover"], in: "cloud cover; the Clouds") == ["Clouds"])
  }

  @Test(arguments: ["brodband", "braodband", "broadbnad", "broadbannd", "broadbamd"])
  func oneSlipOfThePenIsForgiven(word: String) {
    #expect(found(["broadband"], in: word) == [word])
  }

  @Test func twoSlipsAShortWordAndAKnownWordAreNot() {
    #expect(found(["broadband"], in: "brodbnd") == [])
    #expect(found(["trial"], in: "trail") == [])
    #expect(found(["patent"], in: "patient") == [])
  }

  @Test func abbreviationsMeanWhatTheyAbbreviate() {
    #expect(found(["university", "government"], in: "unis & govt") == ["unis", "govt"])
  }

  @Test func whatIsSetAsideDoesNotCount() {
    #expect(found(["kit"], in: "It's not about the kit") == [])
    #expect(found(["signal"], in: "nothing to do with signal") == [])
  }

  @Test func whatIsMissingDoesCount() {
    #expect(found(["signal"], in: "no signal, never any signal").count == 2)
  }
}
