/// Which item of a list is selected and how far the list is scrolled. The items themselves, and how
/// many rows each takes, stay with the caller.
package struct ListViewport: Equatable, Sendable {
  /// Index of the selected item; stays inside the list when it is next moved or settled.
  package var selection: Int
  /// Rows of the list that are above the screen.
  package private(set) var scroll: Int

  package init(selection: Int = 0) {
    self.selection = selection
    scroll = 0
  }

  /// One visible item, or the visible part of it.
  package struct Slot: Equatable, Sendable {
    package let item: Int
    /// From the top of the list's block; negative where the item's first rows are cut off.
    package let row: Int
    package let rows: Int
    package let isSelected: Bool
  }

  package mutating func move(by steps: Int, count: Int) {
    selection = (selection + steps).clamped(to: 0...max(0, count - 1))
  }

  /// Scrolled no further than needed to show the selected item, from its top if it is too tall.
  package func settled(heights: [Int], rows: Int) -> ListViewport {
    guard !heights.isEmpty else { return ListViewport() }
    var settled = self
    settled.selection = selection.clamped(to: 0...heights.count - 1)
    let top = heights[..<settled.selection].reduce(0, +)
    let bottom = top + heights[settled.selection]
    let overhang = max(0, heights.reduce(0, +) - rows)
    settled.scroll = min(max(scroll, bottom - rows), top, overhang)
    return settled
  }

  /// Where each visible item stands in a block of so many rows.
  package func slots(heights: [Int], rows: Int) -> [Slot] {
    let view = settled(heights: heights, rows: rows)
    var slots: [Slot] = []
    var row = -view.scroll
    for (item, height) in heights.enumerated() where row < rows {
      if row + height > 0 {
        slots.append(
          Slot(item: item, row: row, rows: height, isSelected: item == view.selection))
      }
      row += height
    }
    return slots
  }
}
