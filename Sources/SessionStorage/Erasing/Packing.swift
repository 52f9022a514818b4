/// Files whose words can't be seen from outside.
struct Packing {
  let remedy: String

  private static let packed: [(start: [UInt8], what: String)] = [
    (Array("age-encryption.org".utf8), "is encrypted"), (Array("Salted__".utf8), "is encrypted"),
    (Array("-----BEGIN PGP".utf8), "is encrypted"), ([0x50, 0x4B, 3, 4], "is packed"),
    ([0x1F, 0x8B], "is packed"), (Array("BZh".utf8), "is packed"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "is packed"), ([0x28, 0xB5, 0x2F, 0xFD], "is packed"),
    ([0x37, 0x7A, 0xBC, 0xAF], "is packed"), (Array("%PDF".utf8), "is packed"),
  ]

  init?(of start: [UInt8]) {
    guard let kind = Self.packed.first(where: { start.starts(with: $0.start) }) else { return nil }
    remedy = "\(kind.what), so its words can't be searched. Open it and look, or remove it"
  }
}
