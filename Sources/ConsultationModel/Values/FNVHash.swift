/// The hash of Fowler, Noll and Vo in its 64-bit form 1a (draft-eastlake-fnv): the same on every
/// machine and in every run, as Swift's own hashes are not. It tells texts apart and guards against
/// nobody.
package struct FNVHash: Sendable {
  package private(set) var value: UInt64

  /// Another basis gives other hashes of the same.
  package init(basis: UInt64 = 0xCBF2_9CE4_8422_2325) {
    value = basis
  }

  package mutating func take(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }

  package static func of(_ text: String) -> UInt64 {
    var hash = FNVHash()
    hash.take(text.utf8)
    return hash.value
  }

  /// Sixteen digits.
  package static func digits(of value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
