import ConsultationModel
import Testing

@testable import Theming

struct CodebookBackgroundTests {
  private let codebook = Codebook(
    id: "buses", name: "Buses should be free",
    themes: [
      Theme(id: "cost", name: "Buses cost too much"), Theme(id: "air", name: "Buses and the air"),
      Theme(id: "wait", name: "Waiting for buses"),
    ])

  @Test func whatEveryThemeIsCalledTellsThemApartLeast() {
    let background = Background(about: codebook)
    let (buses, air) = (
      background.rarity(of: Self.gram("buses")), background.rarity(of: Self.gram("air"))
    )
    #expect(buses < 1)
    #expect(air > buses)
    #expect(Background.general.rarity(of: Self.gram("buses")) > 2)
  }

  @Test func aCodebookWithoutThemesChangesNothing() {
    let none = Background(about: Codebook(id: "", name: "Buses", themes: []))
    #expect(
      none.rarity(of: Self.gram("buses")) == Background.general.rarity(of: Self.gram("buses")))
  }

  private static func gram(_ word: String) -> UInt64 {
    var reader = TextReader(TermIndex(Codebook(id: "", name: "", themes: [])))
    return reader.read(word).contentGrams[0]
  }
}
