import CSodium

/// What we use of libsodium beside keys: chance and base64.
enum Sodium {
  /// False only where the system gives no randomness; nothing may be sealed then.
  static let isReady = sodium_init() >= 0

  static func randomBytes(_ count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    randombytes_buf(&bytes, count)
    return bytes
  }

  static func base64(_ bytes: [UInt8]) -> [UInt8] {
    // With the NUL that C puts at the end.
    let length = sodium_base64_encoded_len(bytes.count, sodium_base64_VARIANT_ORIGINAL)
    var text = [UInt8](repeating: 0, count: length)
    text.withUnsafeMutableBytes { text in
      guard let start = text.bindMemory(to: CChar.self).baseAddress else { return }
      _ = sodium_bin2base64(
        start, length, bytes, bytes.count, sodium_base64_VARIANT_ORIGINAL)
    }
    text.removeLast()
    return text
  }

  /// Nil for whatever `base64` would not have written.
  static func bytes(fromBase64 text: ArraySlice<UInt8>) -> [UInt8]? {
    // libsodium reads some bytes beyond ASCII as letters, which would be a second way to write.
    guard !text.isEmpty, text.count.isMultiple(of: 4), text.allSatisfy({ $0 < 128 }) else {
      return nil
    }
    var bytes = [UInt8](repeating: 0, count: text.count / 4 * 3)
    var length = 0
    let result = text.withUnsafeBytes { text in
      let characters = text.bindMemory(to: CChar.self)
      guard let start = characters.baseAddress else { return CInt(-1) }
      return sodium_base642bin(
        &bytes, bytes.count, start, characters.count, nil, &length, nil,
        sodium_base64_VARIANT_ORIGINAL)
    }
    guard result == 0 else { return nil }
    bytes.removeSubrange(length...)
    return bytes
  }
}
