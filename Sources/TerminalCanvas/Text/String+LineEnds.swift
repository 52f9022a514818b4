extension String {
  /// CR LF and CR become LF.
  package var withPlainLineEnds: String {
    guard utf8.contains(13) else { return self }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    var previous: UInt8 = 0
    for byte in utf8 {
      if byte == 13 { bytes.append(10) } else if byte != 10 || previous != 13 { bytes.append(byte) }
      previous = byte
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
