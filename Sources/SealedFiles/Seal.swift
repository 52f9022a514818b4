import CSodium

/// The keys of a sealed file, which seal and open as often as needed once they are derived.
package struct Seal: Sendable {
  /// What everything sealed says that it is.
  package static let format = SealHead.format

  let head: SealHead
  /// That of the cipher, then that of the check value.
  private let keys: SecretBytes

  /// Whether the bytes are those of something sealed, told by their beginning.
  package static func isOn(_ bytes: [UInt8]) -> Bool {
    SealedEnvelope.begins(bytes)
  }

  /// For new files. The derivation takes its time, on purpose.
  package init(
    new passphrase: Passphrase, cost: SealCost = .standard
  ) throws(SealError) {
    try self.init(passphrase, KeyDerivation.fresh(cost))
  }

  /// For a file that is there; a passphrase that isn't the file's is refused.
  package init(_ passphrase: Passphrase, opening bytes: [UInt8]) throws(SealError) {
    try self.init(passphrase, of: SealedEnvelope(reading: bytes).head)
  }

  init(_ passphrase: Passphrase, of head: SealHead) throws(SealError) {
    try self.init(passphrase, head.derivation)
    guard sodium_memcmp(self.head.check, head.check, head.check.count) == 0 else {
      throw .wrongPassphrase
    }
  }

  private init(_ passphrase: Passphrase, _ derivation: KeyDerivation) throws(SealError) {
    let keys = try derivation.bytes(
      from: passphrase, count: AuthenticatedCipher.keyLength + KeyedHash.keyLength)
    head = SealHead(derivation: derivation, check: Self.check(of: derivation, keys))
    self.keys = keys
  }

  /// One line of JSON with its line end, different each time.
  package func sealed(_ plain: [UInt8]) -> [UInt8] {
    let nonce = Sodium.randomBytes(AuthenticatedCipher.nonceLength)
    let text = head.text(nonce: nonce)
    let data = keys.read {
      AuthenticatedCipher.encrypted(plain, with: $0, nonce: nonce, besides: text)
    }
    return text + Sodium.base64(data) + Array("\"}\n".utf8)
  }

  package func opened(_ bytes: [UInt8]) throws(SealError) -> [UInt8] {
    try opened(SealedEnvelope(reading: bytes))
  }

  func opened(_ envelope: SealedEnvelope) throws(SealError) -> [UInt8] {
    guard envelope.head == head else { throw .wrongPassphrase }
    let text = head.text(nonce: envelope.nonce)
    let plain = keys.read {
      AuthenticatedCipher.decrypted(
        envelope.data, with: $0, nonce: envelope.nonce, besides: text)
    }
    guard let plain else { throw .damaged }
    return plain
  }

  /// A keyed hash of the head's beginning: right only where passphrase and head both are.
  private static func check(of derivation: KeyDerivation, _ keys: SecretBytes) -> [UInt8] {
    let text = SealHead.opening(derivation)
    return keys.read { KeyedHash.of(text, key: $0 + AuthenticatedCipher.keyLength) }
  }
}
