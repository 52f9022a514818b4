internal import CMinizip

/// Bytes packed in zlib's own format, and their checksum, as pictures need them.
package enum Packing {
  /// Empty where there was not enough memory.
  package static func packed(_ bytes: [UInt8]) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: cminizip_packed_bound(bytes.count)) { buffer, count in
      count = cminizip_pack(bytes, bytes.count, buffer.baseAddress, buffer.count)
    }
  }

  package static func crc32(_ bytes: [UInt8]) -> UInt32 {
    cminizip_crc32(bytes, bytes.count)
  }
}
