/// One column of the screen: a base character with up to four marks on it.
package struct Cell: Equatable, Hashable, Sendable {
  // Plain numbers: a frame of thousands of cells is compared and copied on every key.
  private var base: UInt32
  private var marks: SIMD4<UInt32>
  /// Columns taken: 1, 2, or 0 for the right half of a wide character.
  package let width: UInt8
  package var style: Style

  init(_ base: Unicode.Scalar, width: UInt8 = 1, style: Style = .plain) {
    self.base = base.value
    self.marks = .zero
    self.width = width
    self.style = style
  }

  package static func blank(_ style: Style = .plain) -> Cell { Cell(" ", style: style) }

  static func continuation(_ style: Style) -> Cell { Cell("\0", width: 0, style: style) }

  package var isContinuation: Bool { width == 0 }

  /// Base first, then its marks; empty for the right half of a wide character.
  package var scalars: [Unicode.Scalar] {
    if isContinuation { return [] }
    var values = [base]
    for index in 0..<4 where marks[index] != 0 { values.append(marks[index]) }
    return values.compactMap(Unicode.Scalar.init)
  }

  /// A fifth mark and those after it aren't shown: a terminal cell holds four.
  mutating func attach(_ mark: Unicode.Scalar) {
    for index in 0..<4 where marks[index] == 0 {
      marks[index] = mark.value
      return
    }
  }

  /// The same without allocating, for painting: how many values were written.
  package func copyScalars(into values: inout SIMD8<UInt32>) -> Int {
    values[0] = base
    var count = 1
    while count < 5, marks[count - 1] != 0 {
      values[count] = marks[count - 1]
      count += 1
    }
    return count
  }
}
