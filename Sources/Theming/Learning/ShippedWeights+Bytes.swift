internal import ConsultationModel

extension ShippedWeights {
  /// Nil where the bytes are none of ours: before the first training there are none.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count > Self.magic.count, bytes.prefix(8).elementsEqual(Self.magic) else {
      return nil
    }
    var reader = Reader(rest: bytes[8...])
    let themeCount = Int(reader.number(of: UInt32.self))
    let gramCount = Int(reader.number(of: UInt32.self))
    themes = (0..<themeCount).map { _ in Theme.ID(reader.text()) }
    let weights = (0..<Blend.size).map { _ in Double(bitPattern: reader.number(of: UInt64.self)) }
    let constant = Double(bitPattern: reader.number(of: UInt64.self))
    blend = Blend(weights: weights, constant: constant)
    cut = Double(bitPattern: reader.number(of: UInt64.self))
    grams = (0..<gramCount).map { _ in reader.number(of: UInt64.self) }
    rarities = (0..<gramCount).map { _ in Float(bitPattern: reader.number(of: UInt32.self)) }
    scales = (0..<themeCount).map { _ in Float(bitPattern: reader.number(of: UInt32.self)) }
    constants = (0..<themeCount).map { _ in Float(bitPattern: reader.number(of: UInt32.self)) }
    steps = reader.rest.map { Int8(bitPattern: $0) }
    guard steps.count == (gramCount + StaticTable.dimensions) * themeCount else { return nil }
  }

  /// Little-endian: the magic, how many themes and grams, and then all in the order of reading.
  var bytes: [UInt8] {
    var bytes = Self.magic
    func add(_ number: some FixedWidthInteger) {
      withUnsafeBytes(of: number.littleEndian) { bytes += $0 }
    }
    add(UInt32(themes.count))
    add(UInt32(grams.count))
    for theme in themes { bytes += Array(theme.text.utf8) + [0x0A] }
    for weight in blend.weights + [blend.constant, cut] { add(weight.bitPattern) }
    for gram in grams { add(gram) }
    for value in rarities + scales + constants { add(value.bitPattern) }
    return bytes + steps.map { UInt8(bitPattern: $0) }
  }

  private struct Reader {
    var rest: Slice<UnsafeBufferPointer<UInt8>>

    mutating func number<Number: FixedWidthInteger>(of type: Number.Type) -> Number {
      let size = MemoryLayout<Number>.size
      defer { rest = rest.dropFirst(size) }
      return rest.prefix(size).reversed().reduce(0) { $0 << 8 | Number($1) }
    }

    mutating func text() -> String {
      let line = rest.prefix { $0 != 0x0A }
      defer { rest = rest.dropFirst(line.count + 1) }
      return String(decoding: line, as: UTF8.self)
    }
  }
}
