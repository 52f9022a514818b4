import CSodium

/// What a person knows and a file is sealed with. Printing it shows nothing of it.
///
/// It is the bytes that were typed, as UTF-8 where the terminal types UTF-8: blanks count, and
/// nothing is normalised. Terminals type composed letters, on macOS and Linux alike.
package struct Passphrase: Sendable, Equatable, CustomStringConvertible, CustomReflectable {
  package static let fewestBytes = 8
  /// A terminal takes no longer line.
  package static let mostBytes = 4095

  let secret: SecretBytes

  /// Takes the bytes and leaves zeros in their place.
  package init(wiping bytes: inout [UInt8]) throws(SealError) {
    defer { bytes.wipe() }
    guard !bytes.isEmpty else { throw .noPassphrase }
    guard bytes.count <= Self.mostBytes else { throw .longPassphrase }
    secret = try SecretBytes(count: bytes.count) { [bytes] in
      $0.initialize(from: bytes, count: bytes.count)
    }
  }

  /// For a new file: whoever has the file can try short ones all day.
  package func requireLength() throws(SealError) {
    guard secret.count >= Self.fewestBytes else { throw .shortPassphrase }
  }

  package var description: String { "(a passphrase)" }
  package var customMirror: Mirror { Mirror(self, children: []) }

  package static func == (one: Passphrase, other: Passphrase) -> Bool {
    guard one.secret !== other.secret else { return true }
    guard one.secret.count == other.secret.count else { return false }
    // Two locks are held at once, so always in one order.
    let isInOrder = ObjectIdentifier(one.secret) < ObjectIdentifier(other.secret)
    let (first, second) = isInOrder ? (one.secret, other.secret) : (other.secret, one.secret)
    return first.read { words in
      second.read { sodium_memcmp(words, $0, first.count) == 0 }
    }
  }
}
