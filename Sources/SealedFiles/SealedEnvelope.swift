/// A sealed file taken apart, before any key is tried on it.
struct SealedEnvelope {
  let head: SealHead
  let nonce: [UInt8]
  let data: [UInt8]

  init(reading bytes: [UInt8]) throws(SealError) {
    var scanner = EnvelopeScanner(bytes)
    try scanner.format()
    guard try scanner.number(named: "version") == SealHead.version else { throw .newer }
    try scanner.mark(",")
    let derivation = try scanner.derivation()
    let check = try scanner.bytes(named: "check", count: KeyedHash.length)
    try scanner.mark(",")
    nonce = try scanner.bytes(named: "nonce", count: AuthenticatedCipher.nonceLength)
    try scanner.mark(",")
    data = try scanner.bytes(named: "data")
    try scanner.mark("}")
    try scanner.end()
    guard data.count >= AuthenticatedCipher.tagLength else { throw .noEnvelope }
    guard derivation.cost.isAllowed else { throw .costly }
    head = SealHead(derivation: derivation, check: check)
  }

  /// The heads of those files that are sealed and not broken, each once.
  static func heads(of files: [[UInt8]]) -> [SealHead] {
    files.reduce(into: []) { heads, bytes in
      do throws(SealError) {
        let head = try SealedEnvelope(reading: bytes).head
        if !heads.contains(head) { heads.append(head) }
      } catch {}
    }
  }

  /// Whether the bytes begin as a sealed file does: cheap, and no promise of the rest.
  static func begins(_ bytes: [UInt8]) -> Bool {
    var scanner = EnvelopeScanner(bytes)
    do {
      try scanner.format()
      return true
    } catch {
      return false
    }
  }
}

extension EnvelopeScanner {
  fileprivate mutating func format() throws(SealError) {
    try mark("{")
    try name("format")
    try mark("\"\(SealHead.format)\"")
    try mark(",")
  }

  fileprivate mutating func derivation() throws(SealError) -> KeyDerivation {
    try name("kdf")
    try mark("{")
    try name("name")
    try mark("\"argon2id\"")
    try mark(",")
    let operations = try number(named: "operations")
    try mark(",")
    let kibibytes = try number(named: "kibibytes")
    try mark(",")
    let salt = try bytes(named: "salt", count: KeyDerivation.saltLength)
    try mark("}")
    try mark(",")
    return KeyDerivation(
      cost: SealCost(operations: operations, kibibytes: kibibytes), salt: salt)
  }
}
