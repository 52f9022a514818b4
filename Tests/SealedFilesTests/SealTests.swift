import Testing

@testable import SealedFiles

@Suite struct SealTests {
  @Test func whatIsSealedComesBack() throws {
    let seal = try quickSeal()
    for length in [0, 1, 2, 3, 4, 15, 16, 17, 63, 64, 65, 1000, 100_003] {
      let plain = (0..<length).map { _ in UInt8.random(in: .min ... .max) }
      let sealed = seal.sealed(plain)
      #expect(try seal.opened(sealed) == plain)
      #expect(try Seal(passphrase(), opening: sealed).opened(sealed) == plain)
    }
  }

  @Test func aSealedFileIsOneLineOfJSONAndSaysWhatItIs() throws {
    let text = String(decoding: try quickSeal().sealed(Array("secret".utf8)), as: UTF8.self)
    #expect(
      text.hasPrefix(
        #"{"format":"summit-sealed","version":1,"kdf":{"name":"argon2id","operations":1,"#
          + #""kibibytes":8,"salt":""#))
    #expect(text.hasSuffix("\"}\n"))
    #expect(text.split(separator: "\n").count == 1)
    #expect(!text.contains("secret"))
  }

  @Test func twoSealingsOfOneTextHaveNothingInCommonButTheHead() throws {
    let seal = try quickSeal()
    let plain = [UInt8](repeating: 65, count: 300)
    let envelopes = try (0..<200).map { _ in
      try SealedEnvelope(reading: seal.sealed(plain))
    }
    #expect(Set(envelopes.map(\.nonce)).count == 200)
    #expect(Set(envelopes.map(\.data)).count == 200)
    #expect(envelopes.allSatisfy { $0.head == seal.head })
  }

  @Test func twoSealsOfOnePassphraseHaveDifferentSalts() throws {
    let (one, other) = (try quickSeal(), try quickSeal())
    #expect(one.head.derivation.salt != other.head.derivation.salt)
    #expect(one.head.check != other.head.check)
    #expect(failure { () throws(SealError) in _ = try one.opened(other.sealed([1])) } != nil)
  }

  @Test(arguments: ["four plain words her", "four plain words here ", "Four plain words here", "é"])
  func aWrongPassphraseIsSaidToBeOne(words: String) throws {
    let sealed = try quickSeal().sealed([1, 2, 3])
    let wrong = try passphrase(words)
    let error = failure { () throws(SealError) in _ = try Seal(wrong, opening: sealed) }
    #expect(error == .wrongPassphrase)
  }

  @Test func blanksThatAnEditorPutsBetweenThePartsAreNoDamage() throws {
    let seal = try quickSeal()
    let line = String(decoding: seal.sealed([1, 2, 3]), as: UTF8.self)
    for blanked in [
      "\u{FEFF} \r\n" + line + "\r\n\r\n",
      line.replacing(":", with: ": ").replacing(",", with: ",\n\t"),
    ] {
      #expect(Seal.isOn(Array(blanked.utf8)))
      #expect(try seal.opened(Array(blanked.utf8)) == [1, 2, 3])
    }
  }

  @Test func onlyWhatIsSealedIsTakenForIt() throws {
    for text in [
      "", " ", "{", "{}", "[]", "{\"format\":\"summit-session\",\"version\":1}",
      "{\"format\":\"summit-sealed", "x{\"format\":\"summit-sealed\",",
      "{\"version\":1,\"format\":\"summit-sealed\"}", "{\"format\":\"summit-sealed2\",",
    ] {
      #expect(!Seal.isOn(Array(text.utf8)), "\(text)")
    }
    #expect(Seal.isOn(Array("{\"format\":\"summit-sealed\",".utf8)))
  }

  @Test func aPassphraseIsNeverPrinted() throws {
    let secret = try passphrase("swordfish upstream")
    var dumped = ""
    dump(secret, to: &dumped)
    for text in ["\(secret)", String(reflecting: secret), dumped] {
      #expect(!text.contains("sword"))
      #expect(!text.contains("115"))
    }
    var ofSeal = ""
    dump(try Seal(new: secret, cost: .least), to: &ofSeal)
    #expect(!ofSeal.contains("sword"))
    // Its salt is no secret and may hold any byte: only the letters in their order tell anything.
    let numbers = ofSeal.split { !$0.isNumber }.map { String($0) }.joined(separator: " ")
    #expect(!numbers.contains("115 119 111 114 100"))
  }

  @Test func noPassphraseAShortOneAndAHugeOneAreRefused() throws {
    #expect(
      failure { () throws(SealError) in
        var none: [UInt8] = []
        _ = try Passphrase(wiping: &none)
      } == .noPassphrase)
    #expect(
      failure { () throws(SealError) in
        var huge = [UInt8](repeating: 65, count: 5000)
        _ = try Passphrase(wiping: &huge)
      } == .longPassphrase)
    let short = try passphrase("1234567")
    #expect(failure { () throws(SealError) in try short.requireLength() } == .shortPassphrase)
    try passphrase("12345678").requireLength()
  }
}
