import OrderedJSON
import TestSupport
import Testing

@testable import Theming

/// The table against what its makers got from it.
struct EmbeddingTests {
  private func sentences() throws -> [(text: String, first: [Double])] {
    let bytes = try repositoryFile("Tests/ThemingTests/Fixtures/test-vectors.json")
    let parsed = try JSONValue(parsing: bytes)
    guard case .array(let list)? = parsed["sentences"] else { return [] }
    return list.compactMap { entry -> (text: String, first: [Double])? in
      guard case .string(let text)? = entry["text"], case .array(let first)? = entry["first8"]
      else { return nil }
      return (text, first.compactMap(number))
    }
  }

  private func number(_ value: JSONValue) -> Double? {
    switch value {
    case .number(let number): number
    case .integer(let number): Double(number)
    default: nil
    }
  }

  @Test func textsGetTheVectorsThatTheMakersGot() throws {
    let sentences = try sentences()
    #expect(sentences.count == 7)
    for (text, first) in sentences {
      let parts = UnitVector(ofWords: text).parts.prefix(8).map {
        Double($0) / Double(UnitVector.one)
      }
      for (part, expected) in zip(parts, first) {
        #expect(abs(part - expected) < 0.0001, "\(text)")
      }
    }
  }

  @Test func accentsAndFormsOfLettersMakeNoDifference() {
    #expect(UnitVector(ofWords: "café ﬁbre") == UnitVector(ofWords: "cafe fibre"))
    #expect(UnitVector(ofWords: "CAFE") == UnitVector(ofWords: "cafe"))
  }

  @Test func theOrderOfWordsMakesNoDifference() {
    #expect(
      UnitVector(ofWords: "slow broadband in Rothbury")
        == UnitVector(ofWords: "Rothbury in broadband slow"))
  }

  @Test func aTextWithoutWordsIsNearNothing() {
    #expect(UnitVector(ofWords: "…").dot(UnitVector(ofWords: "broadband")) == 0)
    #expect(UnitVector(ofWords: "").parts.allSatisfy { $0 == 0 })
  }

  @Test(arguments: [
    ("slow line here. no signal there, either way", 2), ("we like it but it costs too much", 2),
    ("too slow, too dear", 0), ("one thing only", 0),
  ])
  func aTextIsCutWhereTheSpeakerTurns(text: String, segments: Int) {
    var reader = PieceReader()
    var text = text
    text.withUTF8 { reader.read($0) }
    #expect(reader.sums.segments.count == segments)
  }
}

extension UnitVector {
  /// The direction of a text.
  init(ofWords words: String) {
    var reader = PieceReader()
    var words = words
    self = words.withUTF8 {
      reader.read($0)
      return UnitVector(reader.sums.whole)
    }
  }
}
