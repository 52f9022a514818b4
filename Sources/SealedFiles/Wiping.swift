import CSodium

extension [UInt8] {
  /// Leaves zeros in the place of a secret that was read into an array.
  package mutating func wipe() {
    withUnsafeMutableBytes { sodium_memzero($0.baseAddress, $0.count) }
  }
}
