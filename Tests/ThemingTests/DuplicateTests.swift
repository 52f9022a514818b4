import ConsultationModel
import Testing

@testable import Theming

struct DuplicateTests {
  private let engine = ThemingEngine(codebook: Codebook(id: "book", name: "Book", themes: []))

  private func groups(_ texts: [String]) -> [[Int]] {
    engine.duplicates(among: texts).map(\.points)
  }

  @Test func theSameWordsAreTheSamePointHoweverTheyAreWritten() {
    #expect(groups(["Close the gap!", "open it", "close THE gap"]) == [[0, 2]])
  }

  @Test func aCampaignLetterWithOneWordChangedIsFound() {
    let letter = "please keep the library in our village open on saturday mornings for the children"
    #expect(
      groups([letter, "the bus is late", letter + " thanks", "Dear all, \(letter)"]) == [[0, 2, 3]])
  }

  @Test func pointsThatShareASubjectAreNotTheSame() {
    #expect(groups(["the bus is late again", "the train is late again", ""]) == [])
  }
}
