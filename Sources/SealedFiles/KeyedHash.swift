import CSodium

/// BLAKE2b with a key: only who has the key can make or check it.
enum KeyedHash {
  static let length = Int(crypto_generichash_BYTES)
  static let keyLength = Int(crypto_generichash_KEYBYTES)

  static func of(_ text: [UInt8], key: UnsafePointer<UInt8>) -> [UInt8] {
    var hash = [UInt8](repeating: 0, count: length)
    // Fails for no lengths but those of other hashes.
    _ = crypto_generichash(&hash, length, text, UInt64(text.count), key, keyLength)
    return hash
  }
}
