import TestSupport
import Testing

@testable import SealedFiles

@Suite struct HostileEnvelopeTests {
  private func refusal(_ sealed: [UInt8], _ words: Passphrase) -> SealError? {
    failure { () throws(SealError) in _ = try Seal(words, opening: sealed).opened(sealed) }
  }

  private func text(_ seal: Seal, _ plain: [UInt8] = [1, 2, 3]) -> String {
    String(decoding: seal.sealed(plain), as: UTF8.self)
  }

  @Test func everyFlippedBitIsFoundOut() throws {
    let words = try passphrase()
    let sealed = try quickSeal().sealed(Array("Rural exchanges first".utf8))
    // All but the line end, which carries nothing.
    for index in sealed.indices.dropLast() {
      for bit in 0..<8 {
        var changed = sealed
        changed[index] ^= 1 << bit
        #expect(refusal(changed, words) != nil, "byte \(index), bit \(bit)")
      }
    }
  }

  @Test func everyOtherValueOfEveryByteIsFoundOut() throws {
    let seal = try quickSeal()
    let sealed = seal.sealed([1, 2, 3])
    for index in sealed.indices.dropLast() {
      for value in UInt8.min ... .max where value != sealed[index] {
        var changed = sealed
        changed[index] = value
        #expect(
          failure { () throws(SealError) in _ = try seal.opened(changed) } != nil,
          "byte \(index) as \(value)")
      }
    }
  }

  @Test func everyTruncationIsFoundOut() throws {
    let seal = try quickSeal()
    let sealed = seal.sealed(Array("Rural exchanges first".utf8))
    for length in 0..<(sealed.count - 1) {
      #expect(
        failure { () throws(SealError) in _ = try seal.opened(Array(sealed[..<length])) } != nil)
    }
    // Only the line end is gone.
    #expect(try seal.opened(sealed.dropLast()) == Array("Rural exchanges first".utf8))
  }

  @Test func changedContentIsToldFromAWrongPassphrase() throws {
    let seal = try quickSeal()
    let envelope = try SealedEnvelope(reading: seal.sealed([1, 2, 3]))
    for (nonce, data) in [
      (envelope.nonce.map { $0 ^ 1 }, envelope.data),
      (envelope.nonce, envelope.data.map { $0 ^ 1 }),
      (envelope.nonce, envelope.data.dropLast()),
      (envelope.nonce, [0] + envelope.data),
    ] {
      let changed =
        seal.head.text(nonce: nonce) + Sodium.base64(Array(data)) + Array("\"}\n".utf8)
      #expect(try refusal(changed, passphrase()) == .damaged)
    }
  }

  @Test func partsOfTwoSealedFilesDontMix() throws {
    let seal = try quickSeal()
    let other = try quickSeal()
    let one = try SealedEnvelope(reading: seal.sealed([1, 2, 3]))
    let same = try SealedEnvelope(reading: seal.sealed([1, 2, 4]))
    let strange = try SealedEnvelope(reading: other.sealed([1, 2, 3]))
    let words = try passphrase()
    func joined(_ head: SealHead, _ nonce: [UInt8], _ data: [UInt8]) -> [UInt8] {
      head.text(nonce: nonce) + Sodium.base64(data) + Array("\"}".utf8)
    }
    #expect(refusal(joined(one.head, one.nonce, same.data), words) == .damaged)
    #expect(refusal(joined(one.head, same.nonce, one.data), words) == .damaged)
    #expect(refusal(joined(one.head, strange.nonce, strange.data), words) == .damaged)
    #expect(refusal(joined(strange.head, one.nonce, one.data), words) == .damaged)
    let mixed = SealHead(derivation: one.head.derivation, check: strange.head.check)
    #expect(refusal(joined(mixed, one.nonce, one.data), words) == .wrongPassphrase)
    #expect(refusal(joined(one.head, one.nonce, one.data), words) == nil)
  }

  @Test(arguments: [
    ("\"operations\":1", "\"operations\":9"), ("\"operations\":1", "\"operations\":0"),
    ("\"operations\":1", "\"operations\":4294967297"), ("\"kibibytes\":8", "\"kibibytes\":1048577"),
    ("\"kibibytes\":8", "\"kibibytes\":7"), ("\"kibibytes\":8", "\"kibibytes\":9999999999"),
  ])
  func aHeaderThatAsksForTooMuchIsRefusedAtOnce(part: String, instead: String) throws {
    let words = try passphrase()
    let changed = text(try quickSeal()).replacing(part, with: instead)
    #expect(refusal(Array(changed.utf8), words) == .costly)
  }

  @Test(arguments: [
    ("\"operations\":1", "\"operations\":01"), ("\"operations\":1", "\"operations\":-1"),
    ("\"operations\":1", "\"operations\":1.0"), ("\"operations\":1", "\"operations\":1e0"),
    ("\"operations\":1", "\"operations\":99999999999999999999"),
    ("\"operations\":1", "\"operations\":"), ("\"argon2id\"", "\"scrypt\""),
    ("\"kdf\":{", "\"kdf\":{\"kdf\":{"), ("\"data\":\"", "\"data\":\"===="),
    ("\"data\":\"", "\"data\":\"A"), ("\"data\":\"", "\"data\":\"\\u0041AAA"),
    ("\"salt\":\"", "\"salt\":\"AAAA"), ("\"nonce\":\"", "\"nonce\":\"AAAA"),
    ("\"check\":\"", "\"check\":\"AAAA"), ("\"check\":\"", "\"check\":\"\u{0}AAA"),
    ("\"}\n", "\"}\n{}"), ("\"}\n", "\",\"more\":1}\n"), ("\"}\n", "\"}}\n"),
  ])
  func aBrokenEnvelopeIsSaidToBeBroken(part: String, instead: String) throws {
    let words = try passphrase()
    let changed = text(try quickSeal()).replacing(part, with: instead)
    #expect(refusal(Array(changed.utf8), words) == .noEnvelope)
  }

  @Test func dataTooShortToBeSealedIsBroken() throws {
    let seal = try quickSeal()
    for data in ["", "AAAA"] {
      let nonce = [UInt8](repeating: 0, count: AuthenticatedCipher.nonceLength)
      let bytes = seal.head.text(nonce: nonce) + Array("\(data)\"}".utf8)
      #expect(try refusal(bytes, passphrase()) == .noEnvelope)
    }
  }

  @Test(arguments: [0, 2, 9_999_999_999])
  func anotherVersionIsNotGuessedAt(version: Int) throws {
    let changed = text(try quickSeal()).replacing("\"version\":1", with: "\"version\":\(version)")
    #expect(try refusal(Array(changed.utf8), passphrase()) == .newer)
  }

  @Test func randomBytesAfterTheBeginningNeverTrap() throws {
    let seal = try quickSeal()
    let sealed = seal.sealed([1, 2, 3])
    for _ in 0..<20_000 {
      var changed = sealed
      for _ in 0..<Int.random(in: 1...6) {
        let index = Int.random(in: 0..<changed.count)
        switch Int.random(in: 0..<3) {
        case 0: changed[index] = UInt8.random(in: .min ... .max)
        case 1: changed.remove(at: index)
        default: changed.insert(UInt8.random(in: .min ... .max), at: index)
        }
      }
      do {
        // Whatever opens is what was sealed: only blanks may come and go.
        #expect(try seal.opened(changed) == [1, 2, 3])
      } catch {}
    }
  }

  @Test func sixteenMegabytesOfBlanksOrOfDataAreReadInSeconds() throws {
    let seal = try quickSeal()
    let start = ContinuousClock.now
    let blanks = [UInt8](repeating: 32, count: 16 << 20)
    #expect(!Seal.isOn(blanks))
    let plain = [UInt8](repeating: 65, count: 16 << 20)
    #expect(try seal.opened(seal.sealed(plain)) == plain)
    #expect(ContinuousClock.now - start < Patience.seconds(60))
  }
}
