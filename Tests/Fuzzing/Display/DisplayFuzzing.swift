import FuzzSupport
import TerminalCanvas

/// The program that fuzzes display.
@main enum Program {
  static func main() { drive(fuzzDisplay) }
}

/// Nothing that acts on a terminal comes out of the filter, and widths are sums of cells.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzDisplay(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = input(start, count)
  let text = String(decoding: bytes, as: UTF8.self)
  let cells = DisplayText.cells(of: text)
  for cell in cells { expect(!cell.scalars.contains(where: acts), "\(cell.scalars) came out") }
  expect(cells.reduce(0) { $0 + Int($1.width) } == cells.count, "a width is no sum of cells")
  expect(DisplayText.width(of: text) == cells.count, "a width differs from its cells")
  let columns = Int(bytes.first ?? 0) % 40
  expect(DisplayText.width(of: DisplayText.padded(text, to: columns)) == columns, "not padded")
  for line in DisplayText.wrapped(text, width: columns + 2) {
    expect(DisplayText.width(of: line) <= max(columns + 2, widest(text)), "a line too wide")
  }
  return 0
}

/// A character wider than the line stands in a line of its own.
private func widest(_ text: String) -> Int {
  text.map { DisplayText.width(of: $0) }.max() ?? 0
}

private func acts(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F: true
  default: false
  }
}
