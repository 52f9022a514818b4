internal import ZipArchives

/// A picture of boxes in a few colours, as PNG (ISO/IEC 15948): a byte a pixel, an index into them.
struct PNGPicture {
  private let width: Int
  private let height: Int
  private let palette: [Colour]
  private var pixels: [UInt8]

  /// All of it in the first colour.
  init(width: Int, height: Int, palette: [Colour]) {
    self.width = width
    self.height = height
    self.palette = palette
    pixels = [UInt8](repeating: 0, count: width * height)
  }

  /// Fills a box; what stands beyond the edges is left out.
  mutating func fill(
    _ columns: Range<Int>, _ rows: Range<Int>, with colour: Int,
    where isFilled: (_ column: Int, _ row: Int) -> Bool = { _, _ in true }
  ) {
    for row in rows.clamped(to: 0..<height) {
      for column in columns.clamped(to: 0..<width) where isFilled(column, row) {
        pixels[row * width + column] = UInt8(colour)
      }
    }
  }

  var bytes: [UInt8] {
    let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    // Eight bits a pixel, by palette; the rest as the standard leaves no choice.
    let header = Self.number(width) + Self.number(height) + [8, 3, 0, 0, 0]
    let lines = (0..<height).flatMap { row in
      [0] + pixels[(row * width)..<((row + 1) * width)]
    }
    return signature + Self.chunk("IHDR", header)
      + Self.chunk("PLTE", palette.flatMap { [$0.red, $0.green, $0.blue] })
      + Self.chunk("IDAT", Packing.packed(lines)) + Self.chunk("IEND", [])
  }

  private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    let named = Array(name.utf8) + content
    return number(content.count) + named + number(Int(Packing.crc32(named)))
  }

  private static func number(_ value: Int) -> [UInt8] {
    stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: value >> $0) }
  }
}
