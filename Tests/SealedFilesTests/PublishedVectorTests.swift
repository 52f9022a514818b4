import Testing

@testable import SealedFiles

/// What others published that these primitives must give.
@Suite struct PublishedVectorTests {
  /// libsodium's test/default/pwhash_argon2id.c, its seventh case.
  @Test func argon2idGivesWhatItsPublishersSay() throws {
    var words = bytes(
      ofHex: "b540beb016a5366524d4605156493f9874514a5aa58818cd0c6dfffaa9e90205f17b")
    let derivation = KeyDerivation(
      cost: SealCost(operations: 1, kibibytes: 1_631_659 / 1024),
      salt: bytes(ofHex: "44071f6d181561670bda728d43fb79b4"))
    let key = try derivation.bytes(from: Passphrase(wiping: &words), count: 231)
    let expected = bytes(
      ofHex: """
        7fb72409b0987f8190c3729710e98c3f80c5a8727d425fdcde7f3644d467fe973f5b5fee683bd3fce812cb9ae5e9
        921a2d06c2f1905e4e839692f2b934b682f11a2fe2b90482ea5dd234863516dba6f52dc0702d324ec77d860c2e18
        1f84472bd7104fedce071ffa93c5309494ad51623d214447a7b2b1462dc7d5d55a1f6fd5b54ce024118d86f0c648
        9d16545aaa87b6689dad9f2fb47fda9894f8e12b87d978b483ccd4cc5fd9595cdc7a818452f915ce2f7df95ec12b
        1c72e3788d473441d884f9748eb14703c21b45d82fd667b85f5b2d98c13303b3fe76285531a826b6fc0fe8e3ddde
        cf
        """)
    #expect(key.read { Array(UnsafeBufferPointer(start: $0, count: 231)) } == expected)
    #expect(words.allSatisfy { $0 == 0 })
  }

  /// draft-irtf-cfrg-xchacha-03, A.3.1.
  @Test func xChaCha20Poly1305GivesWhatItsDraftSays() throws {
    let plain = Array(
      ("Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the "
        + "future, sunscreen would be it.").utf8)
    let nonce = Array(UInt8(0x40)...0x57)
    let head = bytes(ofHex: "50515253c0c1c2c3c4c5c6c7")
    let key = Array(UInt8(0x80)...0x9F)
    let data = AuthenticatedCipher.encrypted(plain, with: key, nonce: nonce, besides: head)
    let expected = bytes(
      ofHex: """
        bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb
        731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b72e1213b452
        2f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff9
        21f9664c97637da9768812f615c68b13b52e
        c0875924c1c7987947deafd8780acf49
        """)
    #expect(data == expected)
    #expect(
      AuthenticatedCipher.decrypted(data, with: key, nonce: nonce, besides: head) == plain)
  }

  @Test func theKeyedHashDependsOnEveryBitOfItsKey() {
    let key = [UInt8](repeating: 7, count: KeyedHash.keyLength)
    let hash = KeyedHash.of([1, 2, 3], key: key)
    #expect(hash.count == 32)
    for bit in 0..<(key.count * 8) {
      var other = key
      other[bit / 8] ^= 1 << (bit % 8)
      #expect(KeyedHash.of([1, 2, 3], key: other) != hash)
    }
  }
}
