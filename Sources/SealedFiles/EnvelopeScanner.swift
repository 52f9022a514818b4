/// Walks along the text of a sealed file, which is JSON with its members in one order.
///
/// JSON at large would let two texts mean one thing; blanks between the parts are all that may
/// differ here, for whoever's editor puts some in.
struct EnvelopeScanner {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  mutating func mark(_ mark: String) throws(SealError) {
    skipBlanks()
    guard bytes[position...].starts(with: mark.utf8) else { throw .noEnvelope }
    position += mark.utf8.count
  }

  mutating func name(_ name: String) throws(SealError) {
    try mark("\"\(name)\"")
    try mark(":")
  }

  mutating func number(named label: String) throws(SealError) -> Int {
    try name(label)
    skipBlanks()
    let digits = bytes[position...].prefix(10).prefix { (48...57).contains($0) }
    // A zero before a number would be a second way to write it.
    guard let first = digits.first, first != 48 || digits.count == 1 else { throw .noEnvelope }
    position = digits.endIndex
    return digits.reduce(0) { $0 * 10 + Int($1) - 48 }
  }

  mutating func bytes(named label: String, count: Int? = nil) throws(SealError) -> [UInt8] {
    try name(label)
    try mark("\"")
    let rest = bytes[position...]
    guard let end = rest.firstIndex(of: UInt8(ascii: "\"")),
      let found = Sodium.bytes(fromBase64: rest[..<end]), count == nil || found.count == count
    else { throw .noEnvelope }
    position = end + 1
    return found
  }

  mutating func end() throws(SealError) {
    skipBlanks()
    guard position == bytes.endIndex else { throw .noEnvelope }
  }

  private mutating func skipBlanks() {
    position = bytes[position...].firstIndex { !Self.isBlank($0) } ?? bytes.endIndex
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 32 || byte == 10 || byte == 13 || byte == 9
  }
}
