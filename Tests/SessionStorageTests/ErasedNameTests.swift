import SessionStorage
import Testing

@Suite struct ErasedNameTests {
  @Test(arguments: [
    ("Ann", "Ann's house, Ann-led, (ann). ANN", "*'s house, *-led, (*). *"),
    ("Ann", "Annual, Anna, Joann, Ann2, Annß", "Annual, Anna, Joann, Ann2, Annß"),
    ("Jo Bell", "jo   bell and Jo\nBell, Jo\u{A0}Bell; Jo Bella", "* and *, *; Jo Bella"),
    ("O'Brien", "O’Brien, O'BRIEN, O'Brienne", "*, *, O'Brienne"),
    ("José Núñez", "JOSE\u{301} NU\u{301}N\u{303}EZ, Jose Nunez", "*, Jose Nunez"),
    ("Anne-Marie", "Anne‑Marie, Anne Marie", "*, Anne Marie"),
    ("J. (Jo) B+l*", "j. (jo) b+l*, J. (Jo) Bll", "*, J. (Jo) Bll"),
    ("Мария", "мария и Мариям", "* и Мариям"),
    ("Jo Bell", "Jo\u{200E} Be\u{AD}ll", "*"),
    ("  Jo  Bell ", "Jo Bell", "*"),
  ])
  func theNameIsFoundAsWholeWordsWhateverItsCapitalsAndBlanks(
    name: String, text: String, result: String
  ) throws {
    #expect(try ErasedName([name]).removed(from: text, leaving: "*") == result)
  }

  @Test func theLongestFormGoesFirst() throws {
    let name = try ErasedName(["Jo", "Jo Bell"])
    #expect(name.removed(from: "Jo Bell met Jo", leaving: "*") == "* met *")
  }

  @Test(arguments: ["", " ", "J", "J.", "—"])
  func aNameOfLessThanTwoLettersIsRefused(name: String) {
    #expect(throws: ErasedName.Refusal.tooShort) { try ErasedName(["Jo Bell", name]) }
  }

  @Test(arguments: ["Name", "removed", "name  REMOVED", "words", "Erasure"])
  func aWordThatTakesThePlaceOfNamesIsRefused(name: String) {
    #expect(throws: ErasedName.Refusal.ownWord) { try ErasedName([name]) }
  }

  @Test(arguments: [
    "José Bell", "jose\u{301} bell", "jos\\u00e9 Bell", "\\u006aos\\u00E9\\nbell", "JOSÉ\\tBELL",
    "x \\\"José\\u0020Bell\\\"", "(José \r\n \n Bell)", "José\\_ José Bell",
  ])
  func theSieveFindsTheNameInRawBytesHoweverItIsWrittenAndCut(text: String) throws {
    let name = try ErasedName(["José Bell"])
    for length in [1, 1000] {
      for padding in [0, 65_530] {
        var sieve = NameSieve(name)
        let bytes = Array((String(repeating: "x", count: padding) + " " + text + " end").utf8)
        for start in stride(from: 0, to: bytes.count, by: length) {
          sieve.take(bytes[start..<min(bytes.count, start + length)])
        }
        let isFound = sieve.finish()
        #expect(isFound, "\(length) \(padding)")
      }
    }
  }

  @Test func theSieveFindsTheNameInOlderEncodingsToo() throws {
    let name = try ErasedName(["José"])
    for bytes in [[0x4A, 0x6F, 0x73, 0xE9, 0x2C], Array("x,José".utf8)] as [[UInt8]] {
      var sieve = NameSieve(name)
      sieve.take(bytes)
      let isFound = sieve.finish()
      #expect(isFound)
    }
    var wide = NameSieve(try ErasedName(["Bell"]))
    wide.take([0xFF, 0xFE] + Array("a Bell".utf8).flatMap { [$0, 0] })
    let isFound = wide.finish()
    #expect(isFound)
  }

  @Test func theSieveTakesNoPartOfAWordForTheNameAtItsSeams() throws {
    let name = try ErasedName(["Ann"])
    for padding in stride(from: 65_522, through: 65_540, by: 2) {
      var sieve = NameSieve(name)
      sieve.take(Array((String(repeating: " x", count: padding / 2) + " Annual").utf8))
      let isFound = sieve.finish()
      #expect(!isFound, "\(padding)")
    }
  }
}
