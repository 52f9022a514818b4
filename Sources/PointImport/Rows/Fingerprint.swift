/// What tells the rows of a table apart, whatever their order: FNV-1a over 128 bits.
struct Fingerprint: Hashable, Sendable {
  private(set) var bits: UInt128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D

  mutating func mix(_ text: String) {
    for byte in text.utf8 { mix(byte) }
    // Parts "ab", "c" and "a", "bc" must differ; no UTF-8 text holds this byte.
    mix(UInt8.max)
  }

  private mutating func mix(_ byte: UInt8) {
    bits = (bits ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013B
  }
}
