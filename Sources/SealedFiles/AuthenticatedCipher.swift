import CSodium

/// XChaCha20-Poly1305: bytes into bytes that nobody can read or change without the key.
enum AuthenticatedCipher {
  static let keyLength = Int(crypto_aead_xchacha20poly1305_ietf_KEYBYTES)
  static let nonceLength = Int(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES)
  static let tagLength = Int(crypto_aead_xchacha20poly1305_ietf_ABYTES)

  static func encrypted(
    _ plain: [UInt8], with key: UnsafePointer<UInt8>, nonce: [UInt8], besides head: [UInt8]
  ) -> [UInt8] {
    var data = [UInt8](repeating: 0, count: plain.count + tagLength)
    // Fails for nothing that fits into memory.
    _ = crypto_aead_xchacha20poly1305_ietf_encrypt(
      &data, nil, plain, UInt64(plain.count), head, UInt64(head.count), nil, nonce, key)
    return data
  }

  /// Nil where anything at all was changed.
  static func decrypted(
    _ data: [UInt8], with key: UnsafePointer<UInt8>, nonce: [UInt8], besides head: [UInt8]
  ) -> [UInt8]? {
    guard data.count >= tagLength else { return nil }
    var plain = [UInt8](repeating: 0, count: data.count - tagLength)
    let result = crypto_aead_xchacha20poly1305_ietf_decrypt(
      &plain, nil, nil, data, UInt64(data.count), head, UInt64(head.count), nonce, key)
    return result == 0 ? plain : nil
  }
}
