/// The beginning of a sealed file: what its keys come from, and a value that only they give.
struct SealHead: Equatable, Sendable {
  static let format = "summit-sealed"
  static let version = 1

  let derivation: KeyDerivation
  let check: [UInt8]

  /// The text up to the check value, which the check value vouches for.
  static func opening(_ derivation: KeyDerivation) -> [UInt8] {
    let cost = derivation.cost
    let text =
      #"{"format":"\#(format)","version":\#(version),"kdf":{"name":"argon2id","#
      + #""operations":\#(cost.operations),"kibibytes":\#(cost.kibibytes),"salt":""#
    return Array(text.utf8) + Sodium.base64(derivation.salt) + Array(#""},"#.utf8)
  }

  /// The text up to the sealed data, which is authenticated together with it.
  func text(nonce: [UInt8]) -> [UInt8] {
    Self.opening(derivation) + Array(#""check":""#.utf8) + Sodium.base64(check)
      + Array(#"","nonce":""#.utf8) + Sodium.base64(nonce) + Array(#"","data":""#.utf8)
  }
}
