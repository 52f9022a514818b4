import Testing

@testable import Theming

/// What is done eight at once or out of the usual way gives what the plain way gives.
struct FastArithmeticTests {
  @Test func aTableOfDigestsFindsWhatADictionaryFinds() {
    var table = DigestTable()
    var dictionary: [UInt64: Int] = [:]
    for number in 0..<5_000 {
      // Many that differ in their first bits only, and some that come twice.
      let digest = UInt64(number % 4_000) &* 0x100_0000_0000
      table.set(number, for: digest)
      dictionary[digest] = number
    }
    #expect(table.count == dictionary.count)
    for (digest, number) in dictionary { #expect(table[digest] == number) }
    #expect(table[1] == nil)
    table.removeAll()
    #expect(table.count == 0 && table[0] == nil)
  }

  @Test func probabilitiesOfManyAreThoseOfEach() {
    let logits = stride(from: -800.0, through: 800, by: 0.37).map { $0 }
    let each = logits.map(Elementary.probability(ofLogit:))
    #expect(Elementary.probabilities(ofLogits: logits) == each)
    #expect(Elementary.probabilities(ofLogits: []) == [])
  }

  @Test func aTablesCosinesAreThoseOfItsVectors() {
    let vectors = (0..<7).map { UnitVector(ofWords: "word \($0) of a table, tables and tabling") }
    let one = UnitVector(ofWords: "a table of words")
    var found: [Float] = []
    VectorTable(vectors).eachCosine(with: one) { number, cosine in
      #expect(number == found.count)
      found.append(cosine)
    }
    #expect(found == vectors.map { $0.dot(one) })
  }

  @Test(arguments: [
    "Full fibre", "can't, can\u{2019}t, 'quoted'", "broad\u{AD}band", "Café's naïve Ærø",
    "日本 wifi", "x\u{301}y''z", "", "'", "é",
  ])
  func aWordsDigestIsThatOfItsFoldedBytes(text: String) {
    var text = text
    text.withUTF8 { bytes in
      var scanner = TokenScanner(bytes)
      scanner.scan { word in #expect(word.digest == Digest.of(word.folded)) }
    }
  }
}
