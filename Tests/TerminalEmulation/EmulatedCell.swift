import CVterm

/// One cell as the emulated terminal shows it.
package struct EmulatedCell: Equatable, Sendable {
  package let text: [Unicode.Scalar]
  package let width: Int
  package let isBold: Bool
  package let isUnderlined: Bool
  package let isReverse: Bool
  /// Index in the terminal's palette, nil for its own colour.
  package let foreground: Int?
  package let background: Int?

  init(_ cell: cvt_cell) {
    let values = withUnsafeBytes(of: cell.scalars) { Array($0.bindMemory(to: UInt32.self)) }
    let scalars = values.prefix { $0 != 0 }.compactMap(Unicode.Scalar.init)
    text = scalars.isEmpty ? [" "] : scalars
    width = Int(cell.width)
    isBold = cell.bold
    isUnderlined = cell.underline
    isReverse = cell.reverse
    foreground = cell.foreground < 0 ? nil : Int(cell.foreground)
    background = cell.background < 0 ? nil : Int(cell.background)
  }
}
