import ConsultationModel
import Testing

@Suite struct CompletionTests {
  private func labels(_ line: String, cursor: Int? = nil) -> [String]? {
    let codebook = Codebook(
      id: "c", name: "C",
      themes: [
        Theme(id: "full-fibre", name: "Full fibre"), Theme(id: "finance", name: "Finance"),
        Theme(id: "rural-coastal", name: "Rural and coastal"),
      ])
    var sage = PointEntry(text: "")
    sage.speaker = .init(name: "Jo Bell", organisation: "Sage")
    var council = PointEntry(text: "")
    council.speaker = .init(organisation: "Council")
    return ShorthandCompletion(
      line: line, cursor: cursor ?? line.count, codebook: codebook, usedThemes: ["finance"],
      speakers: [sage, council], partners: ["Greater Manchester"]
    )?.candidates.map(\.replacement)
  }

  @Test func usedThemesComeFirst() {
    #expect(labels("x #f") == ["#finance", "#full-fibre"])
    #expect(labels("x #coast") == ["#rural-coastal"])
  }

  @Test func speakersAreFoundByAnyWordOfTheirs() {
    #expect(labels("@be") == ["@\"Jo Bell, Sage\""])
    #expect(labels("@\"jo b") == ["@\"Jo Bell, Sage\""])
    #expect(labels("@") == ["@\"Jo Bell, Sage\"", "@Council"])
    #expect(labels("&man") == ["&\"Greater Manchester\""])
  }

  @Test func plainWordsAreLeftAlone() {
    #expect(labels("council") == nil)
    #expect(labels("me@co") == nil)
    #expect(labels("@Sage c") == nil)
    #expect(labels("@\"Jo Bell, Sage\" c") == nil)
    #expect(labels("@zzz") == nil)
  }

  @Test func theWordAtTheCursorIsFinishedAndNotTheLast() {
    #expect(labels("@Co and #full", cursor: 3) == ["@Council"])
  }
}
