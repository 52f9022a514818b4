/// How much work every guess at a passphrase is: Argon2id's passes over a stretch of memory.
package struct SealCost: Equatable, Sendable {
  let operations: Int
  let kibibytes: Int

  /// What libsodium calls moderate: most of a second on a laptop.
  package static let standard = SealCost(operations: 3, kibibytes: 256 << 10)
  /// For tests, which have nothing to hide.
  package static let least = SealCost(operations: 1, kibibytes: 8)

  /// A file that asks for more is refused before anything is done for it.
  static let operationsAllowed = 1...8
  static let kibibytesAllowed = 8...(1 << 20)

  var isAllowed: Bool {
    Self.operationsAllowed.contains(operations) && Self.kibibytesAllowed.contains(kibibytes)
  }

  /// Whether it is no more work than the other.
  func isWithin(_ other: SealCost) -> Bool {
    operations <= other.operations && kibibytes <= other.kibibytes
  }
}
