import CSodium

/// How a passphrase becomes keys, as a file's header says it.
struct KeyDerivation: Equatable, Sendable {
  static let saltLength = 16

  let cost: SealCost
  let salt: [UInt8]

  static func fresh(_ cost: SealCost) -> KeyDerivation {
    KeyDerivation(cost: cost, salt: Sodium.randomBytes(saltLength))
  }

  func bytes(from passphrase: Passphrase, count: Int) throws(SealError) -> SecretBytes {
    guard cost.isAllowed, salt.count == Self.saltLength else { throw .costly }
    return try SecretBytes(count: count) { (key) throws(SealError) in
      let result = passphrase.secret.read { words in
        words.withMemoryRebound(to: CChar.self, capacity: passphrase.secret.count) { words in
          crypto_pwhash(
            key, UInt64(count), words, UInt64(passphrase.secret.count), salt,
            UInt64(cost.operations), cost.kibibytes << 10, crypto_pwhash_ALG_ARGON2ID13)
        }
      }
      guard result == 0 else { throw .noMemory(cost.kibibytes >> 10) }
    }
  }
}
